-- The figures of inspection ask for many units, fields or levels at once, and summed some dozens of tallies for each kind of
-- each; what a unit owns itself was read from its periods. A balance is such a sum: the figures of all kinds that are no work
-- at a kept unit, from a day until before that of the next row, as a whole (the part ''), of a field or of a level of owners.
-- Balances follow the tallies when these are folded; what is not folded yet is handed out beside them.
create table delivery.balance (
  unit_id uuid not null,
  part text collate "C" not null, -- fields and levels share no word
  starts_on date not null,
  numbers integer[] not null, -- total, verified, cancelled, late: of the remedy, then of each kind after it
  primary key (unit_id, part, starts_on) include (numbers)
);

-- The slices of which balances are made, and what the tallies of their days change in one.
create view delivery.figure_slice as
  select s.id, s.kind, coalesce(s.field, s.level, '') as part from delivery.slice s where s.kind > 'milestone';
create view delivery.balance_change as
  select t.unit_id, s.kind, s.part, t.starts_on, array[t.total, t.verified, t.cancelled, t.late] as numbers, t.folded
  from delivery.tally t join delivery.figure_slice s on s.id = t.slice_id
  where t.grain = 2 and (t.total, t.verified, t.cancelled, t.late) <> (0, 0, 0, 0);

create function delivery.plus(integer[], integer[]) returns integer[] language sql immutable parallel safe
  return array(select coalesce(t.a, 0) + coalesce(t.b, 0) from unnest($1, $2) t (a, b));
create aggregate delivery.sum(integer[]) (sfunc = delivery.plus, stype = integer[], initcond = '{}');

-- The balances that folded tallies make: of each of the units in the part beside it, from the day beside it on, on top of the
-- one before that day; without part and day all of the unit's.
create function delivery.balances_since(units uuid[], parts text[] default '{}', since date[] default '{}')
returns setof delivery.balance language sql stable set jit to off as $$
  with asked as (
    select * from unnest(units, parts, since) a (unit_id, part, since)
  ), place as (
    select k as kind, array_fill(0, array[4 * (n - 1)]) as before, array_fill(0, array[4 * (max(n) over () - n)]) as after
    from (select k, n::integer from unnest(enum_range('remedy'::delivery.kind, null)) with ordinality u (k, n)) k
  ), change as (
    select a.unit_id, b.part, b.starts_on, b.numbers, false as given
    from asked a cross join lateral (
      select * from delivery.balance b
      where b.unit_id = a.unit_id and b.part = a.part and b.starts_on < a.since order by b.starts_on desc limit 1) b
    union all
    select c.unit_id, c.part, c.starts_on, p.before || c.numbers || p.after, true
    from asked a join delivery.balance_change c on c.unit_id = a.unit_id and c.part = coalesce(a.part, c.part) and c.starts_on >= coalesce(a.since, '-infinity')
    join place p on p.kind = c.kind
    where c.folded
  )
  select distinct on (b.unit_id, b.part, b.starts_on) b.unit_id, b.part, b.starts_on, b.numbers
  from (
    select c.unit_id, c.part, c.starts_on, c.given, delivery.sum(c.numbers) over (partition by c.unit_id, c.part order by c.starts_on) as numbers
    from change c) b
  where b.given
$$;
insert into delivery.balance select b.* from delivery.balances_since(array(select k.unit_id from delivery.kept_unit k)) b;

-- What stands on a day at some kept units in some parts: figures to be added up, of one kind or of all from it on.
create function delivery.balances_on(units uuid[], parts text[], on_day date)
returns table (unit_id uuid, part text, kind delivery.kind, numbers integer[]) language sql stable as $$
  select u, p, 'remedy'::delivery.kind, b.numbers
  from unnest(units) u cross join unnest(parts) p cross join lateral (
    select b.numbers from delivery.balance b
    where b.unit_id = u and b.part = p and b.starts_on <= on_day order by b.starts_on desc limit 1) b
  union all
  select t.unit_id, s.part, s.kind, array[t.total, t.verified, t.cancelled, t.late]
  from delivery.tally t join delivery.figure_slice s on s.id = t.slice_id and s.part = any (parts)
  where t.unit_id = any (units) and not t.folded
    and t.slice_id >= (select min(s.id) from delivery.figure_slice s where s.part = any (parts)) -- those of a part lie together
    and t.slice_id <= (select max(s.id) from delivery.figure_slice s where s.part = any (parts))
    and case t.grain
      when 0 then t.starts_on < date_trunc('year', on_day)::date
      when 1 then t.starts_on >= date_trunc('year', on_day)::date and t.starts_on < date_trunc('month', on_day)::date
      else t.starts_on >= date_trunc('month', on_day)::date and t.starts_on <= on_day end
$$;

-- Where a unit is not kept, its periods of these kinds are few, and lie together.
create index period_not_work on delivery.period (unit_id, valid_from) include (valid_to, kind, field, state, due_on) where kind > 'milestone';

-- The figures of a subtree on a day as a whole (''), by field or by level of the owner, to be added up as above.
drop function delivery.counts_of_kinds(uuid, date, delivery.kind[], text[]);
drop function delivery.counts_of_kinds_by_level(uuid, date);
create function delivery.counts_of_kinds(of_unit uuid, on_day date, parts text[])
returns table (key text, kind delivery.kind, numbers integer[])
language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
#variable_conflict use_column
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    return query select b.part, b.kind, b.numbers from delivery.balances_on(array[of_unit], parts, on_day) b;
    return;
  end if;
  return query select f.part, p.kind, array[count(*), count(*) filter (where p.state = 'verified'),
      count(*) filter (where p.state = 'cancelled'), count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day)]::integer[]
    from organisation.ancestry a
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to and p.kind > 'milestone'
    join organisation.unit_version u on u.unit_id = p.unit_id and u.valid_from <= on_day and on_day < u.valid_to
    join unnest(parts) f (part) on f.part in ('', p.field, u.level)
    where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
    group by f.part, p.kind;
end $$;

-- The same by unit directly below. What is the unit's own stands under its own key; where the unit is kept, the whole of its
-- subtree stands under none instead, of which its own is what the others leave.
create function delivery.counts_of_kinds_by_child(of_unit uuid, on_day date)
returns table (key uuid, kind delivery.kind, numbers integer[])
language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
#variable_conflict use_column
declare
  whole constant boolean := exists (select from delivery.kept_unit k where k.unit_id = of_unit);
  kept uuid[];
  others uuid[];
begin
  select array_agg(c.unit_id) filter (where k.unit_id is not null), array_agg(c.unit_id) filter (where k.unit_id is null) into kept, others
  from organisation.ancestry c left join delivery.kept_unit k on k.unit_id = c.unit_id
  where c.ancestor_id = of_unit and c.depth = 1 and c.valid_from <= on_day and on_day < c.valid_to;
  if whole then
    kept := kept || of_unit;
  end if;
  if kept is not null then
    return query select nullif(b.unit_id, of_unit), b.kind, b.numbers from delivery.balances_on(kept, '{""}', on_day) b;
  end if;
  if others is not null or not whole then
    return query select c.unit_id, p.kind, array[count(*), count(*) filter (where p.state = 'verified'),
        count(*) filter (where p.state = 'cancelled'), count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day)]::integer[]
      from (select o as unit_id, 32767::smallint as deepest from unnest(others) o union all select of_unit, 0::smallint where not whole) c
      join organisation.ancestry a on a.ancestor_id = c.unit_id and a.depth <= c.deepest and a.valid_from <= on_day and on_day < a.valid_to
      join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to and p.kind > 'milestone'
      group by c.unit_id, p.kind;
  end if;
end $$;
