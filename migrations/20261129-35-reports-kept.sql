-- What submitted full reports said before insights were kept: each version stood from its submission until the next one.
insert into insights.source (kind, source_id, version, about, owner_unit_id, told, holds_on, until)
select 'report', r.id, e.version, r.campaign_id, r.unit_id, array[e.to_unit_id], e.holds_on,
  coalesce(lead(e.holds_on) over (partition by r.id order by e.seq), 'infinity')
from reports.report r
join (select distinct on (report_id, version) report_id, version, to_unit_id, holds_on, seq from reports.event
  where fact = 'submitted' order by report_id, version, seq) e on e.report_id = r.id
where r.kind = 'full';

insert into insights.insight
select row.* from (
  select s.*, i.section_id, i.insight_id, i.kind as said_as, i.provision, i.words, i.search,
    row_number() over (partition by s.id order by i.section_id, i.place) as nth,
    (select u.level from organisation.unit_version u where u.unit_id = s.owner_unit_id and u.valid_from <= s.holds_on
      order by u.valid_from desc limit 1) as level
  from insights.source s
  join reports.insight i on i.report_id = s.source_id and i.version = s.version
  where s.kind = 'report') t
cross join lateral jsonb_populate_record(null::insights.insight, jsonb_build_object(
  'id', gen_random_uuid(), 'source', t.id, 'place', t.nth, 'section', t.section_id, 'mark', t.insight_id,
  'opens', '/reports/' || t.source_id || '?section=' || t.section_id, 'about', t.about, 'unit_id', t.owner_unit_id,
  'level', coalesce(t.level, 'base'), 'kind', t.said_as, 'provision', t.provision, 'words', t.words, 'search', t.search,
  'strength', case when t.words ~ '[0-9]+ ?%' then 'with-figures' else 'asserted' end,
  'horizon', case when t.words ~ '2045' then 'to-2045' when t.words ~ '2030' then 'to-2030' else 'this-congress' end)) row;
