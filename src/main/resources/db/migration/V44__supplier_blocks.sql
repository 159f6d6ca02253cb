-- Who stopped or allowed buying from a supplier, and why.
create table supplier_block (
    id       bigint generated always as identity primary key,
    supplier text        not null references supplier,
    blocked  boolean     not null,
    reason   text        not null check (length(trim(reason)) > 0),
    person   text        not null references person,
    at       timestamptz not null
);

create index supplier_block_by_supplier on supplier_block (supplier);
