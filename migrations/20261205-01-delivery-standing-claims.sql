-- A sample read twelve stretches of an index, each of scattered rows of a large table, and met five claims for each that it
-- drew. What stood in a quarter (of 91 days) now lies together, around the circle, in a table of its own: a sample is one
-- stretch of it. A claim that nothing ended is carried into each new quarter; until that is done, the last one that was
-- carried holds what came after it too. While few claims stand in the first quarter of all, these are sorted instead.
drop function delivery.draw_claims(uuid, date, uuid, delivery.kind, text, text, integer);
drop index delivery.period_lot, delivery.period_lot_begun;
drop function delivery.box(date, date), delivery.month(date);
create index period_claims_begun on delivery.period (valid_from) include (valid_to, subject_id, unit_id, kind, field) where state = 'claimed';

create function delivery.quarter(of_day date) returns integer language sql immutable parallel safe
  return (of_day - date '2000-01-01') / 91;

create table delivery.standing_claim (
  quarter integer not null,
  lot bigint not null,
  subject_id uuid not null,
  unit_id uuid not null,
  kind delivery.kind not null,
  field text not null,
  valid_from date not null,
  valid_to date not null,
  primary key (quarter, lot, subject_id, valid_from) include (unit_id, kind, field, valid_to)
);
-- The last quarter into which claims were carried: one row, none before the first time.
create table delivery.standing_until (quarter integer not null);
create unique index standing_until_one on delivery.standing_until ((true));

-- The quarters in which a claim is kept: those in which it stands; what comes after the last one is kept in that.
create function delivery.quarters_of(valid_from date, valid_to date, last integer) returns setof integer language sql immutable parallel safe
  return generate_series(least(delivery.quarter(valid_from), last),
    case when valid_to = 'infinity' then last else least(delivery.quarter(valid_to - 1), last) end);

create function delivery.follow_claim() returns trigger language plpgsql as $$
declare
  last integer;
begin
  lock table delivery.standing_claim in row exclusive mode; -- waits while claims are carried into a new quarter
  last := (select u.quarter from delivery.standing_until u);
  if last is null then
    return null;
  end if;
  if tg_op <> 'INSERT' and old.state = 'claimed' then
    delete from delivery.standing_claim c
    where c.quarter = any (array(select delivery.quarters_of(old.valid_from, old.valid_to, last)))
      and c.lot = delivery.lot(old.subject_id) and c.subject_id = old.subject_id and c.valid_from = old.valid_from;
  end if;
  if tg_op <> 'DELETE' and new.state = 'claimed' then
    insert into delivery.standing_claim
    select q, delivery.lot(new.subject_id), new.subject_id, new.unit_id, new.kind, new.field, new.valid_from, new.valid_to
    from delivery.quarters_of(new.valid_from, new.valid_to, last) q;
  end if;
  return null;
end $$;
create trigger claim_begun after insert on delivery.period for each row when (new.state = 'claimed') execute function delivery.follow_claim();
create trigger claim_gone after delete on delivery.period for each row when (old.state = 'claimed') execute function delivery.follow_claim();
create trigger claim_changed after update on delivery.period for each row when (old.state = 'claimed' or new.state = 'claimed')
  execute function delivery.follow_claim();

-- What the periods say that should be kept, up to a quarter.
create function delivery.standing_claims(last integer) returns setof delivery.standing_claim language sql stable as $$
  select q, delivery.lot(p.subject_id), p.subject_id, p.unit_id, p.kind, p.field, p.valid_from, p.valid_to
  from delivery.period p cross join lateral delivery.quarters_of(p.valid_from, p.valid_to, last) q where p.state = 'claimed'
$$;

-- Carries what stands into the quarters up to a day; the first time, all that ever stood. Answers whether there was anything to do.
create function delivery.carry_claims(until date) returns boolean language plpgsql as $$
declare
  next constant integer := delivery.quarter(until);
  last integer := (select u.quarter from delivery.standing_until u);
begin
  if last >= next then
    return false;
  end if;
  lock table delivery.standing_claim in share row exclusive mode; -- acts that claim or judge wait
  last := (select u.quarter from delivery.standing_until u);
  if last >= next then
    return false;
  elsif last is null then
    insert into delivery.standing_claim select * from delivery.standing_claims(next) c order by c.quarter, c.lot;
    insert into delivery.standing_until values (next);
  else
    insert into delivery.standing_claim
    select q, c.lot, c.subject_id, c.unit_id, c.kind, c.field, c.valid_from, c.valid_to
    from delivery.standing_claim c cross join lateral delivery.quarters_of(c.valid_from, c.valid_to, next) q
    where c.quarter = last and q > last order by q, c.lot;
    delete from delivery.standing_claim c where c.quarter = last and delivery.quarter(c.valid_from) > last;
    update delivery.standing_until set quarter = next;
  end if;
  return true;
end $$;

-- How many completions are claimed in a subtree on a day, and the first so many of them from the hash of the seed on,
-- around the circle. Where few would be met on the way, all that there are are sorted instead: the outcome is the same.
create function delivery.draw_claims(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, seed text, size integer,
  out among integer, out drawn uuid[]) language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
declare
  start constant bigint := ('x' || left(md5(seed), 15))::bit(60)::bigint;
  -- What is passed on the way costs one; so much more to ask whose it is, to read a unit or what one has, or to sort it.
  lookup constant integer := 50;
  reading constant integer := 25;
  sorting constant integer := 5;
  -- Everything stands below a top that is the only one.
  alone boolean;
  kept boolean;
  last integer;
  first date; -- of all claims
  passed float8; -- on the way to so many
begin
  among := (delivery.count_on(of_unit, on_day, of_under, of_kind, of_field, null))[4];
  if among = 0 then
    drawn := '{}';
    return;
  end if;
  select not exists (select from organisation.unit_version t
      where t.parent_id is null and t.unit_id <> of_unit and t.valid_from <= on_day and on_day < t.valid_to),
    exists (select from delivery.kept_unit k where k.unit_id = of_unit), (select u.quarter from delivery.standing_until u)
    into alone, kept, last;
  if kept and (not alone or among < 2000) then
    select min(p.valid_from) into first from delivery.period p where p.state = 'claimed';
    passed := size / among::float8 * (select greatest(0, reltuples) from pg_class where oid = 'delivery.standing_claim'::regclass)
      / greatest(1, 1 + last - delivery.quarter(first));
  end if;
  if last is null or not kept or not alone and passed * lookup > reading * (
    (delivery.count_on(of_unit, on_day, null, null, null, null))[1] + (select count(*) from (
      select from organisation.ancestry a where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to limit passed * lookup / reading) few))
  then
    drawn := array(
      select c.id from (
        select p.subject_id as id, delivery.lot(p.subject_id) as lot
        from organisation.ancestry a join delivery.period p on p.unit_id = a.unit_id
        where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
          and p.state = 'claimed' and p.valid_from <= on_day and on_day < p.valid_to
          and (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
          and (of_under is null or exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[of_under]))
        offset 0) c
      order by c.lot < start, c.lot limit size);
  elsif alone and passed > sorting * among and delivery.quarter(on_day) = delivery.quarter(first) then
    drawn := array(
      select c.id from (
        select p.subject_id as id, delivery.lot(p.subject_id) as lot from delivery.period p
        where p.state = 'claimed' and p.valid_from <= on_day and on_day < p.valid_to
          and (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
          and (of_under is null or exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[of_under]))
        offset 0) c
      order by c.lot < start, c.lot limit size);
  else
    last := least(last, delivery.quarter(on_day));
    drawn := array(
      select c.subject_id from delivery.standing_claim c
      where c.quarter = last and c.lot >= start and c.valid_from <= on_day and on_day < c.valid_to
        and (c.kind = of_kind or (of_kind is null and c.kind < 'milestone')) and (of_field is null or c.field = of_field)
        and (of_under is null or exists (select from delivery.undertaking u where u.id = c.subject_id and u.path @> array[of_under]))
        and (alone or of_unit = any (array(
          select a.ancestor_id from organisation.ancestry a where a.unit_id = c.unit_id and a.valid_from <= on_day and on_day < a.valid_to)))
      order by c.lot limit size);
    if cardinality(drawn) < least(size, among) then
      drawn := drawn || array(
        select c.subject_id from delivery.standing_claim c
        where c.quarter = last and c.lot < start and c.valid_from <= on_day and on_day < c.valid_to
          and (c.kind = of_kind or (of_kind is null and c.kind < 'milestone')) and (of_field is null or c.field = of_field)
          and (of_under is null or exists (select from delivery.undertaking u where u.id = c.subject_id and u.path @> array[of_under]))
          and (alone or of_unit = any (array(
            select a.ancestor_id from organisation.ancestry a where a.unit_id = c.unit_id and a.valid_from <= on_day and on_day < a.valid_to)))
        order by c.lot limit size - cardinality(drawn));
    end if;
  end if;
end $$;

-- The body of a function in SQL is planned anew in each transaction that calls it, and at each act's call within a query;
-- in PL/pgSQL once in a session. Counting and recording ask these two each time; what they answer is unchanged.
create or replace function delivery.slices_of(of_root uuid, of_kind delivery.kind, of_field text) returns integer[]
  language plpgsql stable as $$
begin
  if of_field is not null and (of_root is not null or of_kind <= 'milestone') then
    return null;
  elsif of_root is null then
    return (select array_agg(s.id) from delivery.slice s
      where s.root_id is null and s.level is null and s.kind is not distinct from of_kind and s.field is not distinct from of_field);
  end if;
  return (select array_agg(s.id) from delivery.slice s where s.root_id = of_root and (s.kind = of_kind or (of_kind is null and s.kind < 'milestone')));
end $$;
create or replace function delivery.slices_with(of_root uuid, of_kind delivery.kind, of_field text, of_level text) returns integer[]
  language plpgsql stable as $$
begin
  return array(
    select id from delivery.slice where kind = of_kind and level = of_level
    union all select id from delivery.slice
      where of_level = '' and level is null and root_id is null and kind is null and (field is null or field = of_field) and of_kind < 'milestone'
    union all select id from delivery.slice
      where of_level = '' and level is null and root_id is null and kind = of_kind and (field is null or field = of_field)
    union all select id from delivery.slice where of_level = '' and root_id = of_root and kind = of_kind);
end $$;
