-- What the office keeps in its store, and between which bounds.
create table stock_item (
    item         text primary key references catalogue_item,
    min_quantity numeric(12, 3) not null check (min_quantity >= 0),
    max_quantity numeric(12, 3) not null,
    lead_days    int            not null check (lead_days >= 0),
    supplier     text references supplier,
    location     text           not null,
    check (max_quantity > min_quantity)
);

create type stock_reason as enum ('OPENING', 'RECEIPT', 'ISSUE', 'TAKEN_BACK');

-- What lies in the store is the sum of these. A wrong movement is taken back by an opposite one.
create table stock_movement (
    id         bigint generated always as identity primary key,
    item       text           not null references stock_item,
    quantity   numeric(12, 3) not null check (quantity <> 0),
    reason     stock_reason   not null,
    case_id    text           not null,
    line       int            not null,
    occurrence text           not null,
    person     text           not null,
    at         timestamptz    not null,
    takes_back bigint unique references stock_movement,
    remark     text,
    unique (case_id, line, occurrence, reason),
    check (reason <> 'ISSUE' or quantity < 0),
    check (reason not in ('OPENING', 'RECEIPT') or quantity > 0),
    check ((reason = 'TAKEN_BACK') = (takes_back is not null))
);

create index stock_movement_by_item on stock_movement (item, at) include (quantity);

-- What lies in the store but is promised to a case.
create table stock_reservation (
    case_id  text           not null,
    item     text           not null references stock_item,
    quantity numeric(12, 3) not null check (quantity > 0),
    at       timestamptz    not null,
    primary key (case_id, item)
);

create index stock_reservation_by_item on stock_reservation (item) include (quantity);

-- The last line: whatever happens above, nobody takes what is not there, and movements of one item wait for each other.
create function stock_never_below_zero() returns trigger language plpgsql as $$
begin
    perform 1 from stock_item where item = new.item for update;
    if new.quantity < 0
       and (select coalesce(sum(quantity), 0) from stock_movement where item = new.item) + new.quantity < 0 then
        raise exception 'stock of % would fall below zero', new.item using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger stock_never_below_zero before insert on stock_movement
    for each row execute function stock_never_below_zero();

create function stock_movements_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a movement of the stock is never changed, it is taken back' using errcode = 'restrict_violation';
end $$;

create trigger stock_movements_stay before update or delete on stock_movement
    for each row execute function stock_movements_stay();

-- What a review of the stock found short, and what the office manager made of it.
create table stock_review_line (
    case_id     text           not null,
    item        text           not null references stock_item,
    supplier    text references supplier,
    on_hand     numeric(12, 3) not null,
    reserved    numeric(12, 3) not null,
    on_order    numeric(12, 3) not null,
    used        numeric(12, 3) not null,
    proposed    numeric(12, 3) not null check (proposed > 0),
    -- null until decided, zero when the line was dropped
    confirmed   numeric(12, 3) check (confirmed >= 0),
    budget_item bigint references budget_item,
    primary key (case_id, item),
    check (confirmed is null or confirmed = 0 or budget_item is not null)
);

create index stock_review_line_open on stock_review_line (item) where confirmed is null;

create table stock_review (
    case_id    text primary key,
    person     text        not null references person,
    need_by    date        not null,
    deliver_to text        not null,
    at         timestamptz not null
);

-- The purchases that a review has started, each once.
create table stock_review_purchase (
    case_id       text   not null,
    supplier      text   not null,
    budget_item   bigint not null references budget_item,
    category      text   not null,
    purchase_case text   not null unique,
    primary key (case_id, supplier, budget_item, category)
);
