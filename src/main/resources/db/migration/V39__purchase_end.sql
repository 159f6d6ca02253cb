-- Why nothing was bought, in the buyer's words.
alter table purchase_request
    add column ended_by   text references person,
    add column end_reason text;
