-- The mark of urgency under which a report was issued.
alter table reports.issue add column urgency text;
