-- Requests for payment: the paper and the file for the bank carry the number. The same money is requested once.
create table payment_request (
    number       text   primary key,
    invoice      text   not null references supplier_invoice,
    seq          int    not null,
    amount_cents bigint not null check (amount_cents > 0),
    account      bigint not null references supplier_bank_account,
    made_on      date   not null,
    unique (invoice, seq)
);
