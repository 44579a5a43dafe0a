-- What is counted without a kind being named is work: everything before the milestone in the order of kinds.
do $do$
declare counting record;
begin
  for counting in
    select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'delivery' and p.prosrc like '%<> ''milestone''%'
  loop
    execute replace(pg_get_functiondef(counting.oid), '<> ''milestone''', '< ''milestone''');
  end loop;
  execute replace(pg_get_functiondef('delivery.recount(uuid, date, delivery.kind, uuid, text)'::regprocedure),
    '(of_kind is null and e.milestone_id is null)', '(of_kind is null and e.milestone_id is null and u.kind < ''milestone'')');
end $do$;

alter table delivery.undertaking drop constraint undertaking_kind_check;
alter table delivery.undertaking add constraint undertaking_kind_check check (kind < 'milestone' or kind = 'remedy');

-- The kinds after the milestone are kept by field too, for they are asked for so; a programme holds none of them.
insert into delivery.slice (root_id, kind, field)
select null::uuid, k, null::text from unnest(enum_range('remedy'::delivery.kind, null)) k
union all select null, k, s.field from delivery.slice s cross join unnest(enum_range('remedy'::delivery.kind, null)) k where s.field is not null
on conflict do nothing;

create or replace function delivery.slices_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select case
    when of_field is not null and (of_root is not null or of_kind <= 'milestone') then null
    when of_root is null then (
      select array_agg(id) from delivery.slice s where s.root_id is null and s.kind is not distinct from of_kind and s.field is not distinct from of_field)
    else (select array_agg(id) from delivery.slice s where s.root_id = of_root and (s.kind = of_kind or (of_kind is null and s.kind < 'milestone')))
  end
$$;

create or replace function delivery.slices_with(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select array(
    select id from delivery.slice where root_id is null and kind is null and (field is null or field = of_field) and of_kind < 'milestone'
    union all select id from delivery.slice where root_id is null and kind = of_kind and (field is null or field = of_field)
    union all select id from delivery.slice where root_id = of_root and kind = of_kind)
$$;

-- A rejected claim counts at the owner's from the day of the rejection, until the rejection is taken back.
create function delivery.rejections() returns setof delivery.period language sql stable as $$
  select e.id, e.id, u.owner_unit_id, 'rejection'::delivery.kind, e.id, u.field, 'returned'::delivery.state, null::date, null::date, e.holds_on, 'infinity'::date
  from delivery.event e join delivery.undertaking u on u.id = e.undertaking_id
  where e.fact = 'rejected' and not exists (select from delivery.event w where w.withdraws = e.id)
$$;
insert into delivery.period select * from delivery.rejections();
insert into delivery.tally
select t.*, true from delivery.tallies_below(array(select unit_id from delivery.kept_unit)) t
join delivery.slice s on s.id = t.slice_id where s.kind = 'rejection';

-- Work that was claimed done is drawn for verification in the order of permanent random numbers, from a place that the
-- seed names (Ohlsson, "Coordination of samples using permanent random numbers", 1995): the first so many that meet the
-- condition are a simple random sample, and the same seed draws it again.
create index undertaking_lot on delivery.undertaking (md5(id::text));
-- Those of all days that are not work are few, and asked for by level from here.
create index on delivery.period (kind, valid_from) include (unit_id, valid_to, state, due_on, done_on, field) where kind > 'milestone';

-- The counts of a subtree on a day for the kinds that are no work, by the level of the owning unit: read from their own
-- index, for of all periods they are the few.
create function delivery.other_counts_by_level(of_unit uuid, on_day date)
returns table (level text, kind delivery.kind, numbers integer[]) language sql stable as $$
  select u.level, p.kind, array[count(*), count(*) filter (where p.state = 'planned'),
    count(*) filter (where p.state = 'in_progress'), count(*) filter (where p.state = 'claimed'),
    count(*) filter (where p.state = 'verified'), count(*) filter (where p.state = 'returned'),
    count(*) filter (where p.state = 'suspended'), count(*) filter (where p.state = 'cancelled'),
    count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day),
    count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)),
    count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true))]::integer[]
  from delivery.period p
  join organisation.ancestry a on a.unit_id = p.unit_id and a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
  join organisation.unit_version u on u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to
  where p.kind > 'milestone' and p.valid_from <= on_day and on_day < p.valid_to
  group by u.level, p.kind
$$;
