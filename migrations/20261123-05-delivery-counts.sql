-- Counting. What one period adds to the numbers, and on which days, is said once: in delivery.change. The kept counts
-- are sums of it; delivery.counted says what a period is worth on a single day.

create function delivery.is_open(s delivery.state) returns boolean language sql immutable parallel safe
  return s in ('planned', 'in_progress', 'returned');
create function delivery.is_done(s delivery.state) returns boolean language sql immutable parallel safe
  return s in ('claimed', 'verified');

-- A period, while its unit stood under another, comes in there (+1) on its first day and goes out (-1) on the day after its
-- last; open work grows late on the day after its due date, unless it has gone out by then.
create function delivery.changes_of(p delivery.period) returns table (unit_id uuid, changes_on date, amount integer, late integer)
language sql stable as $$
  select s.ancestor_id, c.changes_on, c.amount, c.late
  from (
    select a.ancestor_id, greatest(p.valid_from, a.valid_from) as comes_in, least(p.valid_to, a.valid_to) as goes_out,
      case when delivery.is_open(p.state) and p.due_on is not null then greatest(p.valid_from, a.valid_from, p.due_on + 1) end as grows_late
    from organisation.ancestry a
    where a.unit_id = p.unit_id and a.valid_from < p.valid_to and p.valid_from < a.valid_to
  ) as s
  cross join lateral (values
    (s.comes_in, 1, 0),
    (s.goes_out, -1, case when s.grows_late < s.goes_out then -1 else 0 end),
    (case when s.grows_late < s.goes_out then s.grows_late end, 0, 1)
  ) as c (changes_on, amount, late)
  where c.changes_on < 'infinity'
$$;

create view delivery.change as
  select c.unit_id, p.subject_id, p.undertaking_id, p.root_id, p.kind, p.field, p.state,
    coalesce(p.done_on <= p.due_on, true) as on_time, c.changes_on, c.amount, c.late
  from delivery.period p cross join lateral delivery.changes_of(p) as c;

-- What changes make of the kept numbers, for four selections: a subject whose periods are being replaced by `fresh` ones
-- (the difference), the subjects of some owners, of one import, and all below some kept units. Sums by day for each kept
-- question (all work; one programme and kind; one field), then by month and year.
do $do$
declare selection record;
begin
  for selection in select * from (values
    ('deltas_of_subject(asked uuid, fresh jsonb)', $source$
      select c.unit_id, x.p, c.changes_on, x.sign * c.amount as amount, x.sign * c.late as late
      from (
        select -1 as sign, p from delivery.period p where p.subject_id = asked
        union all
        select 1, f from jsonb_populate_recordset(null::delivery.period, fresh) f
      ) x cross join lateral delivery.changes_of(x.p) c
      join delivery.kept_unit k on k.unit_id = c.unit_id $source$),
    ('deltas_of_owners(asked uuid[])', $source$
      select c.unit_id, p, c.changes_on, c.amount, c.late from delivery.period p cross join lateral delivery.changes_of(p) c
      join delivery.kept_unit k on k.unit_id = c.unit_id where p.unit_id = any (asked) $source$),
    ('deltas_of_batch(asked uuid)', $source$
      select c.unit_id, p, c.changes_on, c.amount, c.late from delivery.undertaking u join delivery.period p on p.subject_id = u.id cross join lateral delivery.changes_of(p) c
      join delivery.kept_unit k on k.unit_id = c.unit_id where u.batch_id = asked $source$),
    ('deltas_below(asked uuid[])', $source$
      select c.unit_id, p, c.changes_on, c.amount, c.late from delivery.period p cross join lateral delivery.changes_of(p) c
      where c.unit_id = any (asked) $source$)
  ) as s (signature, source)
  loop
    execute format($f$
      create function delivery.%s returns setof delivery.tally language plpgsql stable as $body$
      begin
        return query
        with change as (
          select d.unit_id, d.p, d.changes_on, d.amount, d.late, coalesce((d.p).done_on <= (d.p).due_on, true) as on_time, (d.p).kind <> 'milestone' as work from (%s) d
        ), daily as (
          select d.unit_id, (d.p).root_id, (d.p).kind, (d.p).field, d.changes_on,
            sum(d.amount)::int as total,
            coalesce(sum(d.amount) filter (where (d.p).state = 'planned'), 0)::int as planned,
            coalesce(sum(d.amount) filter (where (d.p).state = 'in_progress'), 0)::int as in_progress,
            coalesce(sum(d.amount) filter (where (d.p).state = 'claimed'), 0)::int as claimed,
            coalesce(sum(d.amount) filter (where (d.p).state = 'verified'), 0)::int as verified,
            coalesce(sum(d.amount) filter (where (d.p).state = 'returned'), 0)::int as returned,
            coalesce(sum(d.amount) filter (where (d.p).state = 'suspended'), 0)::int as suspended,
            coalesce(sum(d.amount) filter (where (d.p).state = 'cancelled'), 0)::int as cancelled,
            sum(d.late)::int as late,
            coalesce(sum(d.amount) filter (where delivery.is_done((d.p).state) and d.on_time), 0)::int as done_on_time,
            coalesce(sum(d.amount) filter (where delivery.is_done((d.p).state) and not d.on_time), 0)::int as done_late
          from change d
          group by grouping sets ((d.unit_id, d.work, d.changes_on), (d.unit_id, (d.p).root_id, (d.p).kind, d.changes_on), (d.unit_id, d.work, (d.p).field, d.changes_on))
          having coalesce(d.work, true) and (sum(abs(d.amount)) <> 0 or sum(abs(d.late)) <> 0)
        )
        select v.unit_id, s.id, g.grain::smallint, g.starts_on, sum(v.total)::int, sum(v.planned)::int, sum(v.in_progress)::int, sum(v.claimed)::int, sum(v.verified)::int, sum(v.returned)::int, sum(v.suspended)::int, sum(v.cancelled)::int, sum(v.late)::int, sum(v.done_on_time)::int, sum(v.done_late)::int
        from daily v
        join delivery.slice s on coalesce(s.root_id::text, '') = coalesce(v.root_id::text, '')
          and coalesce(s.kind::text, '') = coalesce(v.kind::text, '') and coalesce(s.field, '') = coalesce(v.field, '')
        cross join lateral (values (0, date_trunc('year', v.changes_on)::date), (1, date_trunc('month', v.changes_on)::date), (2, v.changes_on)) as g (grain, starts_on)
        group by v.unit_id, s.id, g.grain, g.starts_on
        having sum(v.total) <> 0 or sum(v.planned) <> 0 or sum(v.in_progress) <> 0 or sum(v.claimed) <> 0 or sum(v.verified) <> 0 or sum(v.returned) <> 0 or sum(v.suspended) <> 0 or sum(v.cancelled) <> 0 or sum(v.late) <> 0 or sum(v.done_on_time) <> 0 or sum(v.done_late) <> 0;
      end $body$
    $f$, selection.signature, selection.source);
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
begin
  lock table delivery.kept_unit in row exclusive mode; -- waits while units are newly kept or the structure changes
  insert into delivery.tally select * from delivery.deltas_of_subject(subject, fresh);
  delete from delivery.period where subject_id = subject;
  insert into delivery.period select f.* from jsonb_populate_recordset(null::delivery.period, fresh) f;
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
    and (under is null or exists (select from delivery.undertaking x where x.id = p.undertaking_id and x.path @> array[under]))
    and (of_field is null or p.field = of_field)
    and (of_level is null or exists (
      select from organisation.unit_version u
      where u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to and u.level = of_level));
  return v;
end $$;

-- The rows that sum up to a day: the years before its year, the months before its month, the days up to it.
create function delivery.tallies_until(of_unit uuid, of_slices integer[], on_day date) returns setof delivery.tally language sql stable as $$
  select * from delivery.tally where unit_id = of_unit and slice_id = any (of_slices) and grain = 0 and starts_on < date_trunc('year', on_day)::date
  union all
  select * from delivery.tally where unit_id = of_unit and slice_id = any (of_slices) and grain = 1
    and starts_on >= date_trunc('year', on_day)::date and starts_on < date_trunc('month', on_day)::date
  union all
  select * from delivery.tally where unit_id = of_unit and slice_id = any (of_slices) and grain = 2
    and starts_on >= date_trunc('month', on_day)::date and starts_on <= on_day
$$;

-- The kept questions that together answer one; null where it is not kept (a field within a programme, a part of one).
create function delivery.slices_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select case
    when of_field is not null and (of_root is not null or of_kind is not null) then null
    when of_root is null and of_kind is null then (select array_agg(id) from delivery.slice where root_id is null and kind is null and field is not distinct from of_field)
    else (select array_agg(id) from delivery.slice where root_id is not null and (of_root is null or root_id = of_root) and (kind = of_kind or (of_kind is null and kind <> 'milestone')))
  end
$$;

-- The count of a subtree on a day: from the kept numbers where unit and question are kept, otherwise from the periods.
create function delivery.count_on(of_unit uuid, on_day date, of_root uuid, of_kind delivery.kind, of_field text)
returns delivery.vector language plpgsql stable as $$
declare
  of_slices integer[];
  v delivery.vector;
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slices := delivery.slices_of(of_root, of_kind, of_field);
  end if;
  if of_slices is null then
    return delivery.read_count(of_unit, on_day, of_kind, of_root, of_field, null);
  end if;
  select coalesce(sum(t.total), 0)::int, coalesce(sum(t.planned), 0)::int, coalesce(sum(t.in_progress), 0)::int, coalesce(sum(t.claimed), 0)::int, coalesce(sum(t.verified), 0)::int, coalesce(sum(t.returned), 0)::int, coalesce(sum(t.suspended), 0)::int, coalesce(sum(t.cancelled), 0)::int, coalesce(sum(t.late), 0)::int, coalesce(sum(t.done_on_time), 0)::int, coalesce(sum(t.done_late), 0)::int
  into v from delivery.tallies_until(of_unit, of_slices, on_day) t;
  return v;
end $$;

-- The counts of every unit directly below on a day, and of the unit's own undertakings (in the row that names itself).
create function delivery.child_counts(of_unit uuid, on_day date, of_root uuid, of_kind delivery.kind, of_field text)
returns table (unit_id uuid, total integer, planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer, late integer, done_on_time integer, done_late integer) language plpgsql stable as $$
#variable_conflict use_column
declare
  of_slices integer[] := delivery.slices_of(of_root, of_kind, of_field);
begin
  return query
  with child as (
    select a.unit_id, of_slices is not null and k.unit_id is not null as kept
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
    and (of_root is null or exists (select from delivery.undertaking x where x.id = p.undertaking_id and x.path @> array[of_root]))
    and (of_field is null or p.field = of_field)
  group by m.child_id
  union all
  select c.unit_id, coalesce(sum(t.total), 0)::int, coalesce(sum(t.planned), 0)::int, coalesce(sum(t.in_progress), 0)::int, coalesce(sum(t.claimed), 0)::int, coalesce(sum(t.verified), 0)::int, coalesce(sum(t.returned), 0)::int, coalesce(sum(t.suspended), 0)::int, coalesce(sum(t.cancelled), 0)::int, coalesce(sum(t.late), 0)::int, coalesce(sum(t.done_on_time), 0)::int, coalesce(sum(t.done_late), 0)::int
  from child c cross join lateral delivery.tallies_until(c.unit_id, of_slices, on_day) t
  where c.kept
  group by c.unit_id;
end $$;

-- The counts of a subtree on the last day of each month from the month of `first` to that of `last`: what had changed
-- before, and month by month, summed up as it goes; from the kept numbers, or from the changes themselves.
create function delivery.month_series(of_unit uuid, first date, last date, of_root uuid, of_kind delivery.kind, of_field text)
returns table (on_day date, total integer, planned integer, in_progress integer, claimed integer, verified integer, returned integer, suspended integer, cancelled integer, late integer, done_on_time integer, done_late integer) language plpgsql stable as $$
#variable_conflict use_column
declare
  of_slices integer[];
  since date := date_trunc('month', first)::date;
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slices := delivery.slices_of(of_root, of_kind, of_field);
  end if;
  return query
  with change as (
    select since as month, t.total, t.planned, t.in_progress, t.claimed, t.verified, t.returned, t.suspended, t.cancelled, t.late, t.done_on_time, t.done_late from delivery.tallies_until(of_unit, of_slices, since - 1) t where of_slices is not null
    union all
    select t.starts_on, t.total, t.planned, t.in_progress, t.claimed, t.verified, t.returned, t.suspended, t.cancelled, t.late, t.done_on_time, t.done_late from delivery.tally t
    where of_slices is not null and t.unit_id = of_unit and t.slice_id = any (of_slices) and t.grain = 1 and t.starts_on between since and last
    union all
    select greatest(since, date_trunc('month', c.changes_on)::date), c.amount, case when c.state = 'planned' then c.amount else 0 end, case when c.state = 'in_progress' then c.amount else 0 end, case when c.state = 'claimed' then c.amount else 0 end, case when c.state = 'verified' then c.amount else 0 end, case when c.state = 'returned' then c.amount else 0 end, case when c.state = 'suspended' then c.amount else 0 end, case when c.state = 'cancelled' then c.amount else 0 end, c.late,
      case when delivery.is_done(c.state) and c.on_time then c.amount else 0 end, case when delivery.is_done(c.state) and not c.on_time then c.amount else 0 end
    from delivery.change c
    where of_slices is null and c.unit_id = of_unit and c.changes_on < date_trunc('month', last)::date + interval '1 month'
      and (c.kind = of_kind or (of_kind is null and c.kind <> 'milestone')) and (of_root is null or exists (select from delivery.undertaking x where x.id = c.undertaking_id and x.path @> array[of_root])) and (of_field is null or c.field = of_field)
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

-- Planned once per connection, not for every unit and day: planning takes longer than these reads do.
alter function delivery.read_count(uuid, date, delivery.kind, uuid, text, text) set plan_cache_mode = force_generic_plan;
alter function delivery.count_on(uuid, date, uuid, delivery.kind, text) set plan_cache_mode = force_generic_plan;
alter function delivery.child_counts(uuid, date, uuid, delivery.kind, text) set plan_cache_mode = force_generic_plan;
alter function delivery.month_series(uuid, date, date, uuid, delivery.kind, text) set plan_cache_mode = force_generic_plan;
alter function delivery.deltas_of_subject(uuid, jsonb) set plan_cache_mode = force_generic_plan;
alter function delivery.replace_periods(uuid, jsonb) set plan_cache_mode = force_generic_plan;
