-- What became of an order after it was sent: the answer, what was agreed to, why it ended.
alter table purchase_order
    add column approved_cents bigint,
    add column answered_by    text references person,
    add column answered_at    timestamptz,
    add column answer_remark  text,
    add column ended_by       text references person,
    add column end_reason     text,
    add column change_reason  text;

update purchase_order o
   set approved_cents = (select coalesce(sum(round(l.quantity * l.price_cents)), 0)
                           from purchase_order_line l where l.order_number = o.number)
 where sent_at is not null;

alter table purchase_order
    add check (state not in ('DECLINED', 'CANCELLED') or length(trim(end_reason)) > 0);

-- Works are accepted for a period; goods that were first rejected may be accepted under a claim.
alter table purchase_receipt
    add column period_from date,
    add column period_to   date,
    add column claim       text references purchase_claim,
    add check (period_from <= period_to),
    add check ((taken_back_at is null) = (taken_back_by is null)),
    add check (taken_back_at is null or length(trim(taken_back_reason)) > 0);

alter table purchase_claim add check (outcome is distinct from 'DISCOUNT' or relief_cents > 0);
