-- What a unit said that the words for a state in its sheets mean: by the word, a state, or null where it says none. In `units`,
-- null stands for a name that is no unit's.
alter table delivery.mapping add states jsonb not null default '{}';
