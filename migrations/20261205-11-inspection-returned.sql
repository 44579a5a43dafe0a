-- A superior who returns an inspection goes on reading what was returned, and why, until its unit writes it anew: from then on
-- it is the unit's draft. For that an act says in which wording of the inspection it was done; of older acts it is not known.
alter table inspection.event add column revision integer;
