-- Counting. What one period adds to the numbers, and on which days, is said once: in delivery.change. The kept counts
-- are sums of it; delivery.counted says what a period is worth on a single day.

create function delivery.is_open(s delivery.state) returns boolean language sql immutable parallel safe
  return s in ('planned', 'in_progress', 'returned');
create function delivery.is_done(s delivery.state) returns boolean language sql immutable parallel safe
  return s in ('claimed', 'verified');

-- A period, while its unit stood under a kept unit, comes in (+1) on its first day there and goes out (-1) on the day
-- after its last; open work grows late on the day after its due date, unless it has gone out by then.
create view delivery.change as
  select a.ancestor_id as unit_id, p.subject_id, p.unit_id as owner_unit_id, p.root_id, p.kind, p.field, p.state, c.changes_on, c.amount, c.late,
    coalesce(p.done_on <= p.due_on, true) as on_time
  from delivery.period p
  join organisation.ancestry a on a.unit_id = p.unit_id and a.valid_from < p.valid_to and p.valid_from < a.valid_to
  join delivery.kept_unit k on k.unit_id = a.ancestor_id
  cross join lateral (
    select greatest(p.valid_from, a.valid_from) as comes_in, least(p.valid_to, a.valid_to) as goes_out,
      case when delivery.is_open(p.state) then greatest(p.valid_from, a.valid_from, p.due_on + 1) end as grows_late
  ) as s
  cross join lateral (values
    (s.comes_in, 1, 0),
    (s.goes_out, -1, case when p.due_on is not null and s.grows_late < s.goes_out then -1 else 0 end),
    (case when p.due_on is not null and s.grows_late < s.goes_out then s.grows_late end, 0, 1)
  ) as c (changes_on, amount, late)
  where c.changes_on < 'infinity';

-- The kept questions that a change belongs to, each at three grains of time.
create function delivery.keys_of(of_root uuid, of_kind delivery.kind, of_field text, changes_on date)
returns table (slice_id integer, grain smallint, starts_on date) language sql stable as $$
  select s.id, g.grain::smallint, g.starts_on
  from delivery.slice s
  cross join (values (0, date_trunc('year', changes_on)::date), (1, date_trunc('month', changes_on)::date), (2, changes_on)) as g (grain, starts_on)
  where (s.root_id is null or s.root_id = of_root)
    and (s.kind = of_kind or (s.kind is null and of_kind <> 'milestone'))
    and (s.field is null or s.field = of_field)
$$;

-- The same sums for four selections: one subject, the subjects of some owners, of one import, or all below some kept units.
do $do$
declare selection record;
begin
  for selection in select * from (values
    ('deltas_of_subject(asked uuid)', 'subject_id = asked'),
    ('deltas_of_owners(asked uuid[])', 'owner_unit_id = any (asked)'),
    ('deltas_of_batch(asked uuid)', 'subject_id in (select u.id from delivery.undertaking u where u.batch_id = asked)'),
    ('deltas_below(asked uuid[])', 'unit_id = any (asked)')
  ) as s (signature, condition)
  loop
    execute format($f$
      create function delivery.%s returns setof delivery.tally language plpgsql stable as $body$
      begin
        return query
        select c.unit_id, k.slice_id, k.grain, k.starts_on,
          sum(c.amount)::int,
          coalesce(sum(c.amount) filter (where c.state = 'planned'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'in_progress'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'claimed'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'verified'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'returned'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'suspended'), 0)::int,
          coalesce(sum(c.amount) filter (where c.state = 'cancelled'), 0)::int,
          sum(c.late)::int,
          coalesce(sum(c.amount) filter (where delivery.is_done(c.state) and c.on_time), 0)::int,
          coalesce(sum(c.amount) filter (where delivery.is_done(c.state) and not c.on_time), 0)::int
        from (
          select d.unit_id, d.root_id, d.kind, d.field, d.state, d.on_time, d.changes_on, sum(d.amount)::int as amount, sum(d.late)::int as late
          from delivery.change d where d.%s
          group by d.unit_id, d.root_id, d.kind, d.field, d.state, d.on_time, d.changes_on
        ) c
        cross join lateral delivery.keys_of(c.root_id, c.kind, c.field, c.changes_on) k
        group by c.unit_id, k.slice_id, k.grain, k.starts_on;
      end $body$
    $f$, selection.signature, selection.condition);
  end loop;
end $do$;

create function delivery.times(t delivery.tally, sign integer) returns delivery.tally language sql immutable
  return row (t.unit_id, t.slice_id, t.grain, t.starts_on, sign * t.total, sign * t.planned, sign * t.in_progress, sign * t.claimed,
    sign * t.verified, sign * t.returned, sign * t.suspended, sign * t.cancelled, sign * t.late, sign * t.done_on_time, sign * t.done_late)::delivery.tally;

create view delivery.folded as
  select unit_id, slice_id, grain, starts_on, sum(total)::int as total, sum(planned)::int as planned, sum(in_progress)::int as in_progress,
    sum(claimed)::int as claimed, sum(verified)::int as verified, sum(returned)::int as returned, sum(suspended)::int as suspended,
    sum(cancelled)::int as cancelled, sum(late)::int as late, sum(done_on_time)::int as done_on_time, sum(done_late)::int as done_late
  from delivery.tally group by unit_id, slice_id, grain, starts_on;

-- Puts fresh periods in the place of a subject's, and tells the kept counts the difference, in the caller's transaction.
-- `fresh` is a list of objects with the columns of delivery.period.
create function delivery.replace_periods(subject uuid, fresh jsonb) returns void language plpgsql as $$
declare
  before delivery.tally[];
begin
  lock table delivery.kept_unit in row exclusive mode; -- waits while units are newly kept or the structure changes
  before := array(select d from delivery.deltas_of_subject(subject) d);
  delete from delivery.period where subject_id = subject;
  insert into delivery.period select f.* from jsonb_populate_recordset(null::delivery.period, fresh) f;
  insert into delivery.tally
    select n.unit_id, n.slice_id, n.grain, n.starts_on, sum(n.total), sum(n.planned), sum(n.in_progress), sum(n.claimed), sum(n.verified),
      sum(n.returned), sum(n.suspended), sum(n.cancelled), sum(n.late), sum(n.done_on_time), sum(n.done_late)
    from (
      select d.* from delivery.deltas_of_subject(subject) d
      union all
      select (delivery.times(b, -1)).* from unnest(before) b
    ) n
    group by n.unit_id, n.slice_id, n.grain, n.starts_on
    having sum(n.total) <> 0 or sum(n.planned) <> 0 or sum(n.in_progress) <> 0 or sum(n.claimed) <> 0 or sum(n.verified) <> 0 or sum(n.returned) <> 0
      or sum(n.suspended) <> 0 or sum(n.cancelled) <> 0 or sum(n.late) <> 0 or sum(n.done_on_time) <> 0 or sum(n.done_late) <> 0;
end $$;

-- What a period is worth on a day inside it.
create type delivery.vector as (
  total integer, planned integer, in_progress integer, claimed integer, verified integer, returned integer,
  suspended integer, cancelled integer, late integer, done_on_time integer, done_late integer
);

-- The count of a subtree on a day straight from the periods: right for every question, fast for small subtrees.
-- `under` is any undertaking (itself counted); `of_level` the level of the owning unit on that day.
create function delivery.read_count(of_unit uuid, on_day date, of_kind delivery.kind, under uuid, of_field text, of_level text)
returns delivery.vector language plpgsql stable as $$
declare
  v delivery.vector;
begin
  select count(*)::int, (count(*) filter (where p.state = 'planned'))::int, (count(*) filter (where p.state = 'in_progress'))::int,
    (count(*) filter (where p.state = 'claimed'))::int, (count(*) filter (where p.state = 'verified'))::int, (count(*) filter (where p.state = 'returned'))::int,
    (count(*) filter (where p.state = 'suspended'))::int, (count(*) filter (where p.state = 'cancelled'))::int,
    (count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day))::int,
    (count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)))::int,
    (count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true)))::int
  into v
  from organisation.ancestry a
  join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to
  where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
    and (p.kind = of_kind or (of_kind is null and p.kind <> 'milestone'))
    and (under is null or p.path @> array[under])
    and (of_field is null or p.field = of_field)
    and (of_level is null or exists (
      select from organisation.unit_version u
      where u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to and u.level = of_level));
  return v;
end $$;

-- The rows that sum up to a day: the years before its year, the months before its month, the days up to it.
create function delivery.tallies_until(of_unit uuid, of_slice integer, on_day date) returns setof delivery.tally language sql stable as $$
  select * from delivery.tally where unit_id = of_unit and slice_id = of_slice and grain = 0 and starts_on < date_trunc('year', on_day)::date
  union all
  select * from delivery.tally where unit_id = of_unit and slice_id = of_slice and grain = 1
    and starts_on >= date_trunc('year', on_day)::date and starts_on < date_trunc('month', on_day)::date
  union all
  select * from delivery.tally where unit_id = of_unit and slice_id = of_slice and grain = 2
    and starts_on >= date_trunc('month', on_day)::date and starts_on <= on_day
$$;

-- The slice that keeps a question ready; null where it is not kept.
create function delivery.slice_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer language sql stable as $$
  select id from delivery.slice
  where root_id is not distinct from of_root and kind is not distinct from of_kind and field is not distinct from of_field
$$;

-- The count of a subtree on a day: from the kept numbers where unit and question are kept, otherwise from the periods.
create function delivery.count_on(of_unit uuid, on_day date, of_root uuid, of_kind delivery.kind, of_field text)
returns delivery.vector language plpgsql stable as $$
declare
  of_slice integer;
  v delivery.vector;
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slice := delivery.slice_of(of_root, of_kind, of_field);
  end if;
  if of_slice is null then
    return delivery.read_count(of_unit, on_day, of_kind, of_root, of_field, null);
  end if;
  select coalesce(sum(t.total), 0)::int, coalesce(sum(t.planned), 0)::int, coalesce(sum(t.in_progress), 0)::int, coalesce(sum(t.claimed), 0)::int, coalesce(sum(t.verified), 0)::int, coalesce(sum(t.returned), 0)::int, coalesce(sum(t.suspended), 0)::int, coalesce(sum(t.cancelled), 0)::int, coalesce(sum(t.late), 0)::int, coalesce(sum(t.done_on_time), 0)::int, coalesce(sum(t.done_late), 0)::int
  into v from delivery.tallies_until(of_unit, of_slice, on_day) t;
  return v;
end $$;

-- The counts of every unit directly below on a day, and of the unit's own undertakings (in the row that names itself).
create function delivery.child_counts(of_unit uuid, on_day date, of_root uuid, of_kind delivery.kind, of_field text)
returns table (unit_id uuid, total integer, planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer, late integer, done_on_time integer, done_late integer) language plpgsql stable as $$
#variable_conflict use_column
declare
  of_slice integer := delivery.slice_of(of_root, of_kind, of_field);
begin
  return query
  with child as (
    select a.unit_id, of_slice is not null and k.unit_id is not null as kept
    from organisation.ancestry a left join delivery.kept_unit k on k.unit_id = a.unit_id
    where a.ancestor_id = of_unit and a.depth = 1 and a.valid_from <= on_day and on_day < a.valid_to
  ), member as (
    select c.unit_id as child_id, a.unit_id
    from child c join organisation.ancestry a on a.ancestor_id = c.unit_id and a.valid_from <= on_day and on_day < a.valid_to
    where not c.kept
    union all select of_unit, of_unit
  )
  select m.child_id, count(*)::int, (count(*) filter (where p.state = 'planned'))::int, (count(*) filter (where p.state = 'in_progress'))::int,
    (count(*) filter (where p.state = 'claimed'))::int, (count(*) filter (where p.state = 'verified'))::int, (count(*) filter (where p.state = 'returned'))::int,
    (count(*) filter (where p.state = 'suspended'))::int, (count(*) filter (where p.state = 'cancelled'))::int,
    (count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day))::int,
    (count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)))::int,
    (count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true)))::int
  from member m
  join delivery.period p on p.unit_id = m.unit_id and p.valid_from <= on_day and on_day < p.valid_to
  where (p.kind = of_kind or (of_kind is null and p.kind <> 'milestone'))
    and (of_root is null or p.path @> array[of_root])
    and (of_field is null or p.field = of_field)
  group by m.child_id
  union all
  select c.unit_id, coalesce(sum(t.total), 0)::int, coalesce(sum(t.planned), 0)::int, coalesce(sum(t.in_progress), 0)::int, coalesce(sum(t.claimed), 0)::int, coalesce(sum(t.verified), 0)::int, coalesce(sum(t.returned), 0)::int, coalesce(sum(t.suspended), 0)::int, coalesce(sum(t.cancelled), 0)::int, coalesce(sum(t.late), 0)::int, coalesce(sum(t.done_on_time), 0)::int, coalesce(sum(t.done_late), 0)::int
  from child c cross join lateral delivery.tallies_until(c.unit_id, of_slice, on_day) t
  where c.kept
  group by c.unit_id;
end $$;

-- The counts of a subtree on the last day of each month from the month of `first` to that of `last`.
create function delivery.month_series(of_unit uuid, first date, last date, of_root uuid, of_kind delivery.kind, of_field text)
returns table (on_day date, total integer, planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer, late integer, done_on_time integer, done_late integer) language plpgsql stable as $$
#variable_conflict use_column
declare
  of_slice integer;
  since date := date_trunc('month', first)::date;
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slice := delivery.slice_of(of_root, of_kind, of_field);
  end if;
  if of_slice is null then
    return query
    select m.day, count(*)::int, (count(*) filter (where p.state = 'planned'))::int, (count(*) filter (where p.state = 'in_progress'))::int,
    (count(*) filter (where p.state = 'claimed'))::int, (count(*) filter (where p.state = 'verified'))::int, (count(*) filter (where p.state = 'returned'))::int,
    (count(*) filter (where p.state = 'suspended'))::int, (count(*) filter (where p.state = 'cancelled'))::int,
    (count(*) filter (where delivery.is_open(p.state) and p.due_on < m.day))::int,
    (count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)))::int,
    (count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true)))::int
    from (select (d + interval '1 month' - interval '1 day')::date as day from generate_series(since, last, interval '1 month') d) m
    join organisation.ancestry a on a.ancestor_id = of_unit and a.valid_from <= m.day and m.day < a.valid_to
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= m.day and m.day < p.valid_to
    where (p.kind = of_kind or (of_kind is null and p.kind <> 'milestone'))
      and (of_root is null or p.path @> array[of_root])
      and (of_field is null or p.field = of_field)
    group by m.day order by m.day;
    return;
  end if;
  return query
  with change as (
    select since as month, t.* from delivery.tallies_until(of_unit, of_slice, since - 1) t
    union all
    select t.starts_on, t.* from delivery.tally t
    where t.unit_id = of_unit and t.slice_id = of_slice and t.grain = 1 and t.starts_on between since and last
  ), monthly as (
    select d::date as month, coalesce(sum(c.total), 0) as total, coalesce(sum(c.planned), 0) as planned, coalesce(sum(c.in_progress), 0) as in_progress, coalesce(sum(c.claimed), 0) as claimed, coalesce(sum(c.verified), 0) as verified, coalesce(sum(c.returned), 0) as returned, coalesce(sum(c.suspended), 0) as suspended, coalesce(sum(c.cancelled), 0) as cancelled, coalesce(sum(c.late), 0) as late, coalesce(sum(c.done_on_time), 0) as done_on_time, coalesce(sum(c.done_late), 0) as done_late
    from generate_series(since, last, interval '1 month') d left join change c on c.month = d::date
    group by d
  )
  select (m.month + interval '1 month' - interval '1 day')::date, (sum(m.total) over (order by m.month))::int, (sum(m.planned) over (order by m.month))::int, (sum(m.in_progress) over (order by m.month))::int, (sum(m.claimed) over (order by m.month))::int, (sum(m.verified) over (order by m.month))::int, (sum(m.returned) over (order by m.month))::int, (sum(m.suspended) over (order by m.month))::int, (sum(m.cancelled) over (order by m.month))::int, (sum(m.late) over (order by m.month))::int, (sum(m.done_on_time) over (order by m.month))::int, (sum(m.done_late) over (order by m.month))::int
  from monthly m order by m.month;
end $$;

-- The count of a subtree on a day folded from the events alone, without anything kept: the rule of facts.ts in SQL, to
-- check the others against.
create function delivery.recount(of_unit uuid, on_day date, of_kind delivery.kind, under uuid, of_field text)
returns delivery.vector language plpgsql stable as $$
declare
  v delivery.vector;
begin
  select count(*)::int, (count(*) filter (where p.state = 'planned'))::int, (count(*) filter (where p.state = 'in_progress'))::int,
    (count(*) filter (where p.state = 'claimed'))::int, (count(*) filter (where p.state = 'verified'))::int, (count(*) filter (where p.state = 'returned'))::int,
    (count(*) filter (where p.state = 'suspended'))::int, (count(*) filter (where p.state = 'cancelled'))::int,
    (count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day))::int,
    (count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)))::int,
    (count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true)))::int
  into v
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
        and (under is null or u.path @> array[under])
        and (of_field is null or u.field = of_field)
        and not exists (select from delivery.event w where w.withdraws = e.id)
      group by coalesce(e.milestone_id, e.undertaking_id)
    ) l
    where l.fact is not null
  ) p;
  return v;
end $$;
create index on delivery.event (withdraws) where withdraws is not null;
