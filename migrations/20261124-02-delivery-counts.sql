-- Counting again, with short plans. What a count is made of is written down once each, as a text, and put into every
-- function that needs it: a plan that carries no narrowing, no union and no window starts in a third of the time, and
-- most questions have no narrowing. Numbers travel as one array, in the order of delivery's count.ts.

do $do$
declare
  -- A count, from the periods p that contain on_day.
  standing constant text := $v$array[count(*), count(*) filter (where p.state = 'planned'),
      count(*) filter (where p.state = 'in_progress'), count(*) filter (where p.state = 'claimed'),
      count(*) filter (where p.state = 'verified'), count(*) filter (where p.state = 'returned'),
      count(*) filter (where p.state = 'suspended'), count(*) filter (where p.state = 'cancelled'),
      count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day),
      count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)),
      count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true))]::integer[]$v$;
  -- The numbers of tallies t, summed up.
  summed constant text := $v$array[coalesce(sum(t.total), 0), coalesce(sum(t.planned), 0), coalesce(sum(t.in_progress), 0),
      coalesce(sum(t.claimed), 0), coalesce(sum(t.verified), 0), coalesce(sum(t.returned), 0), coalesce(sum(t.suspended), 0),
      coalesce(sum(t.cancelled), 0), coalesce(sum(t.late), 0), coalesce(sum(t.done_on_time), 0), coalesce(sum(t.done_late), 0)]::integer[]$v$;
  -- The changes of periods p at each unit above their owner.
  changing constant text := $v$join organisation.ancestry a on a.unit_id = p.unit_id and a.valid_from < p.valid_to and p.valid_from < a.valid_to
      cross join lateral delivery.changes_within(p.valid_from, p.valid_to, p.state, p.due_on, a.valid_from, a.valid_to) d$v$;
  change constant text := $v$a.ancestor_id as unit_id, p.undertaking_id, p.root_id, p.kind, p.field, p.state, p.due_on, p.done_on, d.changes_on$v$;
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
      select c.unit_id, c.root_id, c.kind, c.field, c.changes_on, $v$ || changed || $v$
      from change c group by c.unit_id, c.root_id, c.kind, c.field, c.changes_on
    ), sliced as (
      select q.root_id, q.kind, q.field, unnest(delivery.slices_with(q.root_id, q.kind, q.field)) as slice_id
      from (select distinct t.root_id, t.kind, t.field from daily t) q
    ), days as (
      select t.unit_id, s.slice_id, t.changes_on as starts_on, $v$ || added || $v$
      from daily t join sliced s on s.root_id = t.root_id and s.kind = t.kind and s.field = t.field
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
  -- Which periods p a narrower question counts.
  narrowed constant text := $v$(p.kind = of_kind or (of_kind is null and p.kind <> 'milestone'))
      and (of_under is null or p.root_id = of_under or exists (select from delivery.undertaking x where x.id = p.undertaking_id and x.path @> array[of_under]))
      and (of_field is null or p.field = of_field)$v$;
  of_that_level constant text := $v$(of_level is null or exists (
        select from organisation.unit_version u
        where u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to and u.level = of_level))$v$;
  below constant text := $v$from organisation.ancestry a
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to
    where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to$v$;
  by_child constant text := $v$from (
      select c.unit_id, 32767::smallint as deepest from organisation.ancestry c
      where c.ancestor_id = of_unit and c.depth = 1 and c.valid_from <= on_day and on_day < c.valid_to and not c.unit_id = any (kept)
      union all select of_unit, 0::smallint
    ) c
    join organisation.ancestry a on a.ancestor_id = c.unit_id and a.depth <= c.deepest and a.valid_from <= on_day and on_day < a.valid_to
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to$v$;
  -- How much periods change each number in each month, up to the narrowing.
  monthly constant text := $v$select t.month, array[t.total, t.planned, t.in_progress, t.claimed, t.verified, t.returned, t.suspended, t.cancelled,
      t.late, t.done_on_time, t.done_late]
    from (
      select greatest(since, date_trunc('month', c.changes_on)::date) as month, $v$ || changed || $v$
      from (select $v$ || change || $v$, d.amount, d.late from delivery.period p $v$ || changing || $v$ where a.ancestor_id = of_unit) c
      where c.changes_on < until$v$;
  selection record;
begin
-- The count of a subtree on a day straight from the periods: right for every question, fast for small subtrees. `of_under`
-- is any undertaking (itself counted); `of_level` the level of the owning unit on that day.
execute format($f$
create function delivery.read_count(of_unit uuid, on_day date, of_kind delivery.kind, of_under uuid, of_field text, of_level text)
returns integer[] language plpgsql stable as $$
declare
  numbers integer[];
begin
  if of_kind is null and of_under is null and of_field is null and of_level is null then
    select %1$s into numbers %2$s and p.kind <> 'milestone';
  else
    select %1$s into numbers %2$s and %3$s and %4$s;
  end if;
  return numbers;
end $$ $f$, standing, below, narrowed, of_that_level);

-- The same, from the kept numbers where unit and question are kept. Under a large unit, the units of one level come
-- first, then what each owns: the order is written down (offset 0), for a plan made before the tables grew joins all
-- that are of the level with all that hold on the day.
execute format($f$
create function delivery.count_on(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, of_level text)
returns integer[] language plpgsql stable as $$
declare
  of_slices integer[];
  numbers integer[];
begin
  if not exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    return delivery.read_count(of_unit, on_day, of_kind, of_under, of_field, of_level);
  end if;
  if of_level is not null then
    select %2$s into numbers
    from (select u.unit_id from organisation.unit_version u where u.level = of_level and u.valid_from <= on_day and on_day < u.valid_to offset 0) u
    cross join lateral (select from organisation.ancestry a
      where a.unit_id = u.unit_id and a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to offset 0) a
    cross join lateral (select * from delivery.period p where p.unit_id = u.unit_id and p.valid_from <= on_day and on_day < p.valid_to offset 0) p
    where %3$s;
    return numbers;
  end if;
  of_slices := delivery.slices_of(of_under, of_kind, of_field);
  if of_slices is null then
    return delivery.read_count(of_unit, on_day, of_kind, of_under, of_field, null);
  end if;
  select %1$s into numbers from delivery.tallies_until(of_unit, of_slices, on_day) t;
  return numbers;
end $$ $f$, summed, standing, narrowed);

-- The counts of every unit directly below on a day, and of the unit's own undertakings (in the row that names itself).
execute format($f$
create function delivery.child_counts(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, of_level text)
returns table (unit_id uuid, numbers integer[]) language plpgsql stable as $$
#variable_conflict use_column
declare
  kept uuid[] := array(
    select k.unit_id from organisation.ancestry c join delivery.kept_unit k on k.unit_id = c.unit_id
    where c.ancestor_id = of_unit and c.depth = 1 and c.valid_from <= on_day and on_day < c.valid_to);
  of_slices integer[];
begin
  if kept <> '{}' and of_level is null then
    of_slices := delivery.slices_of(of_under, of_kind, of_field);
  end if;
  if of_slices is null then
    kept := '{}';
  end if;
  if of_kind is null and of_under is null and of_field is null and of_level is null then
    return query select c.unit_id, %1$s %2$s where p.kind <> 'milestone' group by c.unit_id;
  else
    return query select c.unit_id, %1$s %2$s where %3$s and %5$s group by c.unit_id;
  end if;
  if kept <> '{}' then
    return query select k, %4$s from unnest(kept) k cross join lateral delivery.tallies_until(k, of_slices, on_day) t group by k;
  end if;
end $$ $f$, standing, by_child, narrowed, summed, of_that_level);

-- How much the numbers of a subtree changed in each month, those before the first month added to it.
execute format($f$
create function delivery.month_changes(of_unit uuid, first date, last date, of_under uuid, of_kind delivery.kind, of_field text)
returns table (month date, numbers integer[]) language plpgsql stable as $$
#variable_conflict use_column
declare
  since constant date := date_trunc('month', first);
  until constant date := date_trunc('month', last) + interval '1 month';
  of_slices integer[];
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slices := delivery.slices_of(of_under, of_kind, of_field);
  end if;
  if of_slices is not null then
    return query select greatest(since, t.starts_on), %1$s from delivery.tally t
      where t.unit_id = of_unit and t.slice_id = any (of_slices) and t.grain = 1 and t.starts_on < until group by 1;
    return;
  end if;
  if of_kind is null and of_under is null and of_field is null then
    return query %2$s and c.kind <> 'milestone' group by 1) t;
  else
    return query %2$s
      and (c.kind = of_kind or (of_kind is null and c.kind <> 'milestone'))
      and (of_under is null or c.root_id = of_under or exists (select from delivery.undertaking x where x.id = c.undertaking_id and x.path @> array[of_under]))
      and (of_field is null or c.field = of_field)
      group by 1) t;
  end if;
end $$ $f$, summed, monthly);

-- The counts of what lies below some undertakings (themselves not counted) that the subtree of a unit owns, by kind: of
-- whole programmes as any other question, of the rest by walking down from it.
execute format($f$
create function delivery.counts_below(of_undertakings uuid[], of_unit uuid, on_day date)
returns table (top uuid, kind delivery.kind, numbers integer[]) language sql stable as $$
  with recursive top as (
    select u.id, u.parent_id is null as whole from delivery.undertaking u where u.id = any (of_undertakings)
  ), below as (
    select t.id as top, t.id from top t where not t.whole
    union all
    select b.top, u.id from below b join delivery.undertaking u on u.parent_id = b.id
  )
  select t.id, k.kind, delivery.count_on(of_unit, on_day, t.id, k.kind, null, null)
  from top t cross join unnest(array['scheme', 'item', 'milestone']::delivery.kind[]) as k (kind) where t.whole
  union all
  select b.top, p.kind, %1$s
  from below b
  join delivery.period p on p.undertaking_id = b.id and p.valid_from <= on_day and on_day < p.valid_to
  join organisation.ancestry a on a.unit_id = p.unit_id and a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
  where p.subject_id <> b.top
  group by b.top, p.kind
$$ $f$, standing);

-- The count of a subtree on a day folded from the events alone, without anything kept: the rule of facts.ts in SQL, to
-- check the others against.
execute format($f$
create function delivery.recount(of_unit uuid, on_day date, of_kind delivery.kind, of_under uuid, of_field text)
returns integer[] language sql stable as $$
  select %1$s
  from (
    select case l.fact when 'issued' then 'planned' when 'started' then 'in_progress' when 'resumed' then 'in_progress' when 'claimed' then 'claimed'
      when 'verified' then 'verified' when 'suspended' then 'suspended' when 'cancelled' then 'cancelled' else 'returned' end::delivery.state as state,
      l.due_on, l.done_on
    from (
      select
        (array_agg(e.fact order by e.holds_on desc, e.seq desc) filter (where e.fact <> 'rescheduled'))[1] as fact,
        (array_agg(e.due_on order by e.holds_on desc, e.seq desc) filter (where e.fact in ('issued', 'rescheduled')))[1] as due_on,
        max(e.holds_on) filter (where e.fact = 'claimed') as done_on
      from organisation.ancestry a
      join delivery.undertaking u on u.owner_unit_id = a.unit_id
      join delivery.event e on e.undertaking_id = u.id and e.holds_on <= on_day and e.fact <> 'withdrawn'
      where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
        and (case when e.milestone_id is null then u.kind else 'milestone' end = of_kind or (of_kind is null and e.milestone_id is null))
        and (of_under is null or u.path @> array[of_under])
        and (of_field is null or u.field = of_field)
        and not exists (select from delivery.event w where w.withdraws = e.id)
      group by coalesce(e.milestone_id, e.undertaking_id)
    ) l
    where l.fact is not null
  ) p
$$ $f$, standing);

-- What changes make of the kept numbers: of the subjects of some owners, of one import, and of all below some kept units.
for selection in select * from (values
  ('tallies_of_owners(asked uuid[], sign integer)', 'sign * d.amount as amount, sign * d.late as late', 'delivery.period p',
    'join delivery.kept_unit k on k.unit_id = a.ancestor_id where p.unit_id = any (asked)'),
  ('tallies_of_batch(asked uuid)', 'd.amount, d.late', '(select p.* from delivery.undertaking u join delivery.period p on p.subject_id = u.id where u.batch_id = asked offset 0) p',
    'join delivery.kept_unit k on k.unit_id = a.ancestor_id'),
  ('tallies_below(asked uuid[])', 'd.amount, d.late', 'delivery.period p', 'where a.ancestor_id = any (asked)')
) as s (signature, sums, source, which)
loop
  execute format($f$
  create function delivery.%1$s returns table (unit_id uuid, slice_id integer, grain smallint, starts_on date, total integer,
    planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer,
    late integer, done_on_time integer, done_late integer) language sql stable as $$
    with change as (
      select %2$s, %3$s from %4$s %5$s %6$s
    ), %7$s
  $$ $f$, selection.signature, change, selection.sums, selection.source, changing, selection.which, tallied);
end loop;

-- Puts fresh periods in the place of those of a subject that begin on the days `gone`, and tells the kept counts the
-- difference, in the caller's transaction. `fresh` is a list of objects with the columns of delivery.period.
execute format($f$
create function delivery.replace_periods(subject uuid, gone date[], fresh jsonb) returns void language plpgsql as $$
begin
  lock table delivery.kept_unit in row exclusive mode; -- waits while units are newly kept or the structure changes
  insert into delivery.tally
  with moved as (
    select -1 as sign, p.* from delivery.period p where p.subject_id = subject and p.valid_from = any (gone)
    union all
    select 1, f.* from jsonb_populate_recordset(null::delivery.period, fresh) f
  ), change as (
    select %2$s, p.sign * d.amount as amount, p.sign * d.late as late
    from moved p %3$s join delivery.kept_unit k on k.unit_id = a.ancestor_id
  ), %1$s;
  delete from delivery.period p where p.subject_id = subject and p.valid_from = any (gone);
  insert into delivery.period select f.* from jsonb_populate_recordset(null::delivery.period, fresh) f;
end $$ $f$, tallied, change, changing);

end $do$;

-- Planned once per connection, not for every unit and day: planning takes longer than these reads do.
alter function delivery.read_count(uuid, date, delivery.kind, uuid, text, text) set plan_cache_mode = force_generic_plan;
alter function delivery.count_on(uuid, date, uuid, delivery.kind, text, text) set plan_cache_mode = force_generic_plan;
alter function delivery.child_counts(uuid, date, uuid, delivery.kind, text, text) set plan_cache_mode = force_generic_plan;
alter function delivery.month_changes(uuid, date, date, uuid, delivery.kind, text) set plan_cache_mode = force_generic_plan;
alter function delivery.replace_periods(uuid, date[], jsonb) set plan_cache_mode = force_generic_plan;

-- These read millions of rows whose number nobody can guess: sums by hash, in memory.
alter function delivery.tallies_of_owners(uuid[], integer) set enable_sort = off;
alter function delivery.tallies_of_owners(uuid[], integer) set work_mem = '256MB';
alter function delivery.tallies_of_batch(uuid) set enable_sort = off;
alter function delivery.tallies_of_batch(uuid) set work_mem = '256MB';
alter function delivery.tallies_of_batch(uuid) set enable_nestloop = off; -- or all that lies below the kept units is read
alter function delivery.tallies_below(uuid[]) set enable_sort = off;
alter function delivery.tallies_below(uuid[]) set work_mem = '256MB';

insert into delivery.tally select *, true from delivery.tallies_below(array(select unit_id from delivery.kept_unit));
