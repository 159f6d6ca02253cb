-- The number of the paper that cancels this one; the paper itself stays as it was filed.
alter table document add column cancelled_by text;
