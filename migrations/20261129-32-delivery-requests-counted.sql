alter table delivery.undertaking drop constraint undertaking_kind_check;
alter table delivery.undertaking add constraint undertaking_kind_check check (kind < 'milestone' or kind in ('remedy', 'request', 'pilot'));

-- In whose name an obligation was imposed: that unit accepts or returns what is claimed of a request or a pilot.
alter table delivery.undertaking add column imposed_by uuid;
update delivery.undertaking u set imposed_by = (
  select e.by_unit_id from delivery.event e where e.undertaking_id = u.id and e.milestone_id is null and e.fact = 'issued' order by e.seq limit 1)
where u.kind = 'remedy';
alter table delivery.undertaking add check ((imposed_by is not null) = (kind in ('remedy', 'request', 'pilot')));
create index on delivery.undertaking (imposed_by) where imposed_by is not null;

insert into delivery.slice (root_id, kind, field)
select null::uuid, k, s.field
from (select null::text as field union select distinct x.field from delivery.slice x where x.field is not null) s
cross join unnest(array['request', 'pilot']::delivery.kind[]) k
on conflict do nothing;
insert into delivery.slice (kind, level)
select k, l from unnest(array['request', 'pilot']::delivery.kind[]) k
cross join unnest(array['nation', 'city', 'district', 'commune', 'base', 'cell']) l
on conflict do nothing;
