-- Kinds that are no work are asked for by the level of the owning unit. They are few, so their counts are kept by level too:
-- a slice for each kind and level, whose changes begin and end with the owner's version as well. Everything that writes
-- tallies is made anew here, with the rule of a change and of a sum written once each, as in 20261124-02.

alter table delivery.slice add level text;
alter table delivery.slice drop constraint slice_root_id_kind_field_key;
alter table delivery.slice add unique nulls not distinct (root_id, kind, field, level);
insert into delivery.slice (kind, level)
select k, l from unnest(enum_range('remedy'::delivery.kind, null)) k
cross join unnest(array['nation', 'city', 'district', 'commune', 'base', 'cell']) l;

create or replace function delivery.slices_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select case
    when of_field is not null and (of_root is not null or of_kind <= 'milestone') then null
    when of_root is null then (
      select array_agg(id) from delivery.slice s
      where s.root_id is null and s.level is null and s.kind is not distinct from of_kind and s.field is not distinct from of_field)
    else (select array_agg(id) from delivery.slice s where s.root_id = of_root and (s.kind = of_kind or (of_kind is null and s.kind < 'milestone')))
  end
$$;

-- A change of a level belongs to the slice of its kind there; a change of no level ('') to all others.
drop function delivery.slices_with(uuid, delivery.kind, text);
create function delivery.slices_with(of_root uuid, of_kind delivery.kind, of_field text, of_level text) returns integer[] language sql stable as $$
  select array(
    select id from delivery.slice where kind = of_kind and level = of_level
    union all select id from delivery.slice
      where of_level = '' and level is null and root_id is null and kind is null and (field is null or field = of_field) and of_kind < 'milestone'
    union all select id from delivery.slice
      where of_level = '' and level is null and root_id is null and kind = of_kind and (field is null or field = of_field)
    union all select id from delivery.slice where of_level = '' and root_id = of_root and kind = of_kind)
$$;

do $do$
declare
  -- The changes of periods p at each unit above their owner, and those of named kinds by the owner's level.
  lined constant text := $v$join organisation.ancestry a on a.unit_id = p.unit_id and a.valid_from < p.valid_to and p.valid_from < a.valid_to$v$;
  changing constant text := lined || $v$
      cross join lateral delivery.changes_within(p.valid_from, p.valid_to, p.state, p.due_on, a.valid_from, a.valid_to) d$v$;
  changing_by_level constant text := lined || $v$
      join organisation.unit_version v on v.unit_id = p.unit_id
        and v.valid_from < least(p.valid_to, a.valid_to) and greatest(p.valid_from, a.valid_from) < v.valid_to
      cross join lateral delivery.changes_within(p.valid_from, p.valid_to, p.state, p.due_on,
        greatest(a.valid_from, v.valid_from), least(a.valid_to, v.valid_to)) d$v$;
  change constant text := $v$a.ancestor_id as unit_id, p.root_id, p.kind, p.field, p.state, p.due_on, p.done_on, d.changes_on$v$;
  -- How much changes c change each number, in the order of tally's columns.
  changed constant text := $v$sum(c.amount)::integer as total,
      coalesce(sum(c.amount) filter (where c.state = 'planned'), 0)::integer as planned,
      coalesce(sum(c.amount) filter (where c.state = 'in_progress'), 0)::integer as in_progress,
      coalesce(sum(c.amount) filter (where c.state = 'claimed'), 0)::integer as claimed,
      coalesce(sum(c.amount) filter (where c.state = 'verified'), 0)::integer as verified,
      coalesce(sum(c.amount) filter (where c.state = 'returned'), 0)::integer as returned,
      coalesce(sum(c.amount) filter (where c.state = 'suspended'), 0)::integer as suspended,
      coalesce(sum(c.amount) filter (where c.state = 'cancelled'), 0)::integer as cancelled,
      sum(c.late)::integer as late,
      coalesce(sum(c.amount) filter (where delivery.is_done(c.state) and coalesce(c.done_on <= c.due_on, true)), 0)::integer as done_on_time,
      coalesce(sum(c.amount) filter (where delivery.is_done(c.state) and not coalesce(c.done_on <= c.due_on, true)), 0)::integer as done_late$v$;
  -- Sums of numbers t, and the condition that anything is left of them.
  added constant text := $v$sum(t.total)::integer as total, sum(t.planned)::integer as planned, sum(t.in_progress)::integer as in_progress,
      sum(t.claimed)::integer as claimed, sum(t.verified)::integer as verified, sum(t.returned)::integer as returned,
      sum(t.suspended)::integer as suspended, sum(t.cancelled)::integer as cancelled, sum(t.late)::integer as late,
      sum(t.done_on_time)::integer as done_on_time, sum(t.done_late)::integer as done_late$v$;
  where_any constant text := $v$having (sum(t.total), sum(t.planned), sum(t.in_progress), sum(t.claimed), sum(t.verified), sum(t.returned),
      sum(t.suspended), sum(t.cancelled), sum(t.late), sum(t.done_on_time), sum(t.done_late)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)$v$;
  -- What those changes add to the kept questions, by day, month and year, where it is anything.
  tallied constant text := $v$daily as (
      select c.unit_id, c.root_id, c.kind, c.field, c.level, c.changes_on, $v$ || changed || $v$
      from change c group by c.unit_id, c.root_id, c.kind, c.field, c.level, c.changes_on
    ), sliced as (
      select q.root_id, q.kind, q.field, q.level, unnest(delivery.slices_with(q.root_id, q.kind, q.field, q.level)) as slice_id
      from (select distinct t.root_id, t.kind, t.field, t.level from daily t) q
    ), days as (
      select t.unit_id, s.slice_id, t.changes_on as starts_on, $v$ || added || $v$
      from daily t join sliced s on s.root_id = t.root_id and s.kind = t.kind and s.field = t.field and s.level = t.level
      group by t.unit_id, s.slice_id, t.changes_on $v$ || where_any || $v$
    ), months as (
      select t.unit_id, t.slice_id, date_trunc('month', t.starts_on)::date as starts_on, $v$ || added || $v$
      from days t group by 1, 2, 3 $v$ || where_any || $v$
    ), years as (
      select t.unit_id, t.slice_id, date_trunc('year', t.starts_on)::date as starts_on, $v$ || added || $v$
      from months t group by 1, 2, 3 $v$ || where_any || $v$
    )
    select t.unit_id, t.slice_id, t.grain::smallint, t.starts_on, t.total, t.planned, t.in_progress, t.claimed, t.verified, t.returned,
      t.suspended, t.cancelled, t.late, t.done_on_time, t.done_late
    from (select 2 as grain, d.* from days d union all select 1, m.* from months m union all select 0, y.* from years y) t
    $v$;
  tallies constant text := $v$table (unit_id uuid, slice_id integer, grain smallint, starts_on date, total integer,
    planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer,
    late integer, done_on_time integer, done_late integer) language sql stable
    set enable_sort to off set work_mem to '256MB'$v$; -- millions of rows whose number nobody can guess: sums by hash, in memory
  to_kept constant text := 'join delivery.kept_unit k on k.unit_id = a.ancestor_id';
begin
-- What changes make of the kept numbers: of the subjects of some owners, of all below some kept units, and of one import,
-- which brings nothing but work.
execute format($f$
create or replace function delivery.tallies_of_owners(asked uuid[], sign integer) returns %1$s as $$
  with change as (
    select %2$s, '' as level, sign * d.amount as amount, sign * d.late as late from delivery.period p %3$s %5$s where p.unit_id = any (asked)
    union all
    select %2$s, v.level, sign * d.amount, sign * d.late from delivery.period p %4$s %5$s where p.unit_id = any (asked) and p.kind > 'milestone'
  ), %6$s
$$ $f$, tallies, change, changing, changing_by_level, to_kept, tallied);

execute format($f$
create or replace function delivery.tallies_below(asked uuid[]) returns %1$s as $$
  with change as (
    select %2$s, '' as level, d.amount, d.late from delivery.period p %3$s where a.ancestor_id = any (asked)
    union all
    select %2$s, v.level, d.amount, d.late from delivery.period p %4$s where a.ancestor_id = any (asked) and p.kind > 'milestone'
  ), %5$s
$$ $f$, tallies, change, changing, changing_by_level, tallied);

-- No nested loops, or all that lies below the kept units is read.
execute format($f$
create or replace function delivery.tallies_of_batch(asked uuid) returns %1$s set enable_nestloop to off as $$
  with change as (
    select %2$s, '' as level, d.amount, d.late
    from (select p.* from delivery.undertaking u join delivery.period p on p.subject_id = u.id where u.batch_id = asked offset 0) p %3$s %4$s
  ), %5$s
$$ $f$, tallies, change, changing, to_kept, tallied);

-- Puts fresh periods in the place of those of a subject that begin on the days `gone`, and tells the kept counts the
-- difference, in the caller's transaction. `fresh` is a list of objects with the columns of delivery.period.
execute format($f$
create or replace function delivery.replace_periods(subject uuid, gone date[], fresh jsonb) returns void language plpgsql
set plan_cache_mode to force_generic_plan as $$
begin
  lock table delivery.kept_unit in row exclusive mode; -- waits while units are newly kept or the structure changes
  insert into delivery.tally
  with moved as (
    select -1 as sign, p.* from delivery.period p where p.subject_id = subject and p.valid_from = any (gone)
    union all
    select 1, f.* from jsonb_populate_recordset(null::delivery.period, fresh) f
  ), change as (
    select %1$s, '' as level, p.sign * d.amount as amount, p.sign * d.late as late from moved p %2$s %4$s
    union all
    select %1$s, v.level, p.sign * d.amount, p.sign * d.late from moved p %3$s %4$s where p.kind > 'milestone'
  ), %5$s;
  delete from delivery.period p where p.subject_id = subject and p.valid_from = any (gone);
  insert into delivery.period select f.* from jsonb_populate_recordset(null::delivery.period, fresh) f;
end $$ $f$, change, changing, changing_by_level, to_kept, tallied);

execute format($f$
insert into delivery.tally select t.*, true from (
  with change as (select %1$s, v.level, d.amount, d.late from delivery.period p %2$s %3$s where p.kind > 'milestone'), %4$s
) t $f$, change, changing_by_level, to_kept, tallied);
end $do$;

-- The kinds that are no work on a day, by the level of the owning unit.
drop function delivery.other_counts_by_level(uuid, date);
create function delivery.counts_of_kinds_by_level(of_unit uuid, on_day date)
returns table (level text, kind delivery.kind, numbers integer[])
language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
#variable_conflict use_column
declare
  of_slices integer[];
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slices := array(select s.id from delivery.slice s where s.level is not null);
    return query select s.level, s.kind, t.numbers
      from (
        select t.slice_id, array[sum(t.total), sum(t.planned), sum(t.in_progress), sum(t.claimed), sum(t.verified), sum(t.returned),
          sum(t.suspended), sum(t.cancelled), sum(t.late), sum(t.done_on_time), sum(t.done_late)]::integer[] as numbers
        from delivery.tallies_until(of_unit, of_slices, on_day) t group by t.slice_id) t
      join delivery.slice s on s.id = t.slice_id;
    return;
  end if;
  return query select u.level, p.kind, array[count(*), count(*) filter (where p.state = 'planned'),
      count(*) filter (where p.state = 'in_progress'), count(*) filter (where p.state = 'claimed'),
      count(*) filter (where p.state = 'verified'), count(*) filter (where p.state = 'returned'),
      count(*) filter (where p.state = 'suspended'), count(*) filter (where p.state = 'cancelled'),
      count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day),
      count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)),
      count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true))]::integer[]
    from organisation.ancestry a
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to and p.kind > 'milestone'
    join organisation.unit_version u on u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to
    where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
    group by u.level, p.kind;
end $$;
-- Those of no level are asked for as before.
do $do$ begin
  execute replace(pg_get_functiondef('delivery.counts_of_kinds(uuid, date, delivery.kind[], text[])'::regprocedure),
    's.root_id is null and s.kind', 's.root_id is null and s.level is null and s.kind');
end $do$;
