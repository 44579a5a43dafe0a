-- What submitted full reports said before insights were kept: each version stood from its submission until the next one.
insert into insights.source (kind, source_id, version, about, owner_unit_id, told, holds_on, until)
select 'report', r.id, e.version, r.campaign_id, r.unit_id, array[e.to_unit_id], e.holds_on,
  coalesce(lead(e.holds_on) over (partition by r.id order by e.seq), 'infinity')
from reports.report r
join (select distinct on (report_id, version) report_id, version, to_unit_id, holds_on, seq from reports.event
  where fact = 'submitted' order by report_id, version, seq) e on e.report_id = r.id
where r.kind = 'full';

insert into insights.insight (id, source, place, section, mark, opens, about, unit_id, level, kind, strength, horizon, provision, words, search)
select gen_random_uuid(), s.id, row_number() over (partition by s.id order by i.section_id, i.place), i.section_id, i.insight_id,
  '/reports/' || i.report_id || '?section=' || i.section_id, s.about, s.owner_unit_id, v.level::insights.level, i.kind::insights.kind,
  (case when i.words ~ '[0-9]+ ?%' then 'with-figures' else 'asserted' end)::insights.strength,
  (case when i.words ~ '2045' then 'to-2045' when i.words ~ '2030' then 'to-2030' else 'this-congress' end)::insights.horizon,
  i.provision, i.words, i.search
from insights.source s
join reports.insight i on i.report_id = s.source_id and i.version = s.version
join lateral (select u.level from organisation.unit_version u where u.unit_id = s.owner_unit_id and u.valid_from <= s.holds_on
  order by u.valid_from desc limit 1) v on true
where s.kind = 'report';
