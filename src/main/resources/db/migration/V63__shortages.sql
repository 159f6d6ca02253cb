-- What the supplier's paper names and did not come; it is claimed like what was rejected.
alter table purchase_receipt_line
    add column missing numeric(12, 3) not null default 0 check (missing >= 0),
    drop constraint purchase_receipt_line_check,
    add constraint purchase_receipt_line_says_something check (accepted >= 0 and accepted + rejected + missing > 0);
