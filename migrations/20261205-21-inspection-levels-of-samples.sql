-- A sample is drawn from the units of one level too: from just what the list of waiting claims is narrowed to.
alter table inspection.sample add column level text;
