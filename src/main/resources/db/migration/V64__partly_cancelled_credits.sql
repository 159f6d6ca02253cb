-- How much of a credit note's paper was taken away again because it was recorded by mistake; the total is what remains.
alter table supplier_invoice
    add column cancelled_part_cents bigint not null default 0 check (cancelled_part_cents >= 0);
