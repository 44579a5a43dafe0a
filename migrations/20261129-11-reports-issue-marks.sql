-- The marks of secrecy and urgency under which a report was issued.
alter table reports.issue add column marks jsonb not null default '{}';
