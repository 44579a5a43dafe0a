-- What counting stands on, made anew for short plans: which questions are kept, and on which days a period changes numbers.
-- The functions that count, dropped here, follow in the next file.

drop function delivery.month_series(uuid, date, date, uuid, delivery.kind, text);
drop function delivery.child_counts(uuid, date, uuid, delivery.kind, text);
drop function delivery.count_on(uuid, date, uuid, delivery.kind, text);
drop function delivery.read_count(uuid, date, delivery.kind, uuid, text, text);
drop function delivery.recount(uuid, date, delivery.kind, uuid, text);
drop function delivery.replace_periods(uuid, jsonb);
drop function delivery.deltas_of_subject(uuid, jsonb);
drop function delivery.deltas_of_owners(uuid[]);
drop function delivery.deltas_of_batch(uuid);
drop function delivery.deltas_below(uuid[]);
drop function delivery.times(delivery.tally, integer);
drop view delivery.change;
drop type delivery.vector;

-- Rows are appended unfolded; folding looks at those alone, however many lie folded beside them. What an import adds is
-- one row to a key already and goes for folded.
alter table delivery.tally add folded boolean not null default false;
create index on delivery.tally (unit_id, slice_id, grain, starts_on) where not folded;

-- Kept questions: all work; all of a kind; what one programme holds, by kind; all work of a field. Only programmes have
-- their own: an item that stands alone is asked for as itself. Slices are made anew here, tallies in the next file.
delete from delivery.slice;
delete from delivery.tally;
insert into delivery.slice (root_id, kind, field)
select null::uuid, null::delivery.kind, null::text union all select null, k, null from unnest(enum_range(null::delivery.kind)) k
union all select null, null, f from (select distinct u.field from delivery.undertaking u) u (f)
union all select u.id, k, null from delivery.undertaking u cross join unnest(enum_range(null::delivery.kind)) k where u.kind = 'programme' and u.parent_id is null;

-- Those that together answer a question; null where it is not kept (a field within a programme, a part of one).
create or replace function delivery.slices_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select case
    when of_field is not null and (of_root is not null or of_kind is not null) then null
    when of_root is null then (
      select array_agg(id) from delivery.slice s where s.root_id is null and s.kind is not distinct from of_kind and s.field is not distinct from of_field)
    else (select array_agg(id) from delivery.slice s where s.root_id = of_root and (s.kind = of_kind or (of_kind is null and s.kind <> 'milestone')))
  end
$$;

-- Those that a subject of a programme, kind and field belongs to.
create function delivery.slices_with(of_root uuid, of_kind delivery.kind, of_field text) returns integer[] language sql stable as $$
  select array(
    select id from delivery.slice where root_id is null and kind is null and (field is null or field = of_field) and of_kind <> 'milestone'
    union all select id from delivery.slice where root_id is null and kind = of_kind
    union all select id from delivery.slice where root_id = of_root and kind = of_kind)
$$;

-- A period, while its unit stood under another from a day to a day, comes in there (+1) on its first day and goes out (-1)
-- on the day after its last; open work grows late on the day after its due date, unless it has gone out by then.
drop function delivery.changes_of(delivery.period);
create function delivery.changes_within(valid_from date, valid_to date, state delivery.state, due_on date, stood_from date, stood_to date)
returns table (changes_on date, amount integer, late integer) language sql immutable as $$
  select c.changes_on, c.amount, c.late
  from (
    select greatest(valid_from, stood_from) as comes_in, least(valid_to, stood_to) as goes_out,
      case when delivery.is_open(state) and due_on is not null then greatest(valid_from, stood_from, due_on + 1) end as grows_late
  ) s
  cross join lateral (values
    (s.comes_in, 1, 0),
    (s.goes_out, -1, case when s.grows_late < s.goes_out then -1 else 0 end),
    (case when s.grows_late < s.goes_out then s.grows_late end, 0, 1)
  ) as c (changes_on, amount, late)
  where c.changes_on < 'infinity'
$$;
