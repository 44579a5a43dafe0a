-- A comment has two dates like every fact: the day on which it was said and the moment at which it was recorded. They differ
-- where a workspace stands on a day of its own.
alter table delivery.comment disable trigger append_only;
alter table delivery.comment add column holds_on date;
update delivery.comment set holds_on = (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date;
alter table delivery.comment alter column holds_on set not null;
alter table delivery.comment enable trigger append_only;
