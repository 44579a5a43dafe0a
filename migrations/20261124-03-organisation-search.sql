-- Units are found by how offices abbreviate them too: the initials stand behind code and name in the text that is searched
-- (as the program writes it, see kernel/initials.ts). The trigram index finds a part of a word without reading every unit.
update organisation.unit_version v
set search = v.search || ' ' || (
  select coalesce(string_agg(case when word ~ '^[0-9]+$' then word else left(word, 1) end, '' order by n), '')
  from regexp_split_to_table(lower(public.unaccent(v.name)), '[^a-z0-9]+') with ordinality as w (word, n));

create index unit_version_search on organisation.unit_version using gin (search public.gin_trgm_ops);
