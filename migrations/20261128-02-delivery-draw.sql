-- A sample is drawn in one statement. Claims lie in quarters of the day on which they were made, in each by their permanent
-- random numbers: what was claimed after the day asked about is never passed, and on early days few are. As the numbers
-- are spread evenly, so many claims as are wanted lie within a known stretch of the circle; it is read from every quarter.
drop index delivery.period_lot;
create function delivery.quarter(of_day date) returns integer language sql immutable parallel safe
  return (of_day - date '2000-01-01') / 91;
create index period_lot on delivery.period (delivery.quarter(valid_from), md5(subject_id::text))
  include (subject_id, unit_id, kind, field, valid_from, valid_to) where state = 'claimed';

-- The place on the circle, from 0 to 1, as the beginning of a hash.
create function delivery.lot_at(place float8) returns text language sql immutable parallel safe
  return lpad(to_hex(floor(place * 2.0 ^ 48)::bigint), 12, '0');

-- How many completions are claimed in a subtree on a day, and the first so many of them from the hash of the seed on,
-- around the circle. Where few would be met on the way, all that the subtree has are sorted instead: the outcome is the same.
create function delivery.draw_claims(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, seed text, size integer,
  out among integer, out drawn uuid[]) language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
declare
  start constant text := md5(seed);
  -- What is passed on the way costs one; so much more to ask whose it is, and to read a unit or what one has.
  lookup constant integer := 5;
  reading constant integer := 25;
  -- Everything stands below a top that is the only one.
  alone constant boolean := not exists (select from organisation.unit_version t
    where t.parent_id is null and t.unit_id <> of_unit and t.valid_from <= on_day and on_day < t.valid_to);
  ever constant float8 := (select reltuples from pg_class where oid = 'delivery.period_lot'::regclass);
  quarters integer[];
  stretch float8;
  passed float8;
  stop float8;
begin
  among := (delivery.count_on(of_unit, on_day, of_under, of_kind, of_field, null))[4];
  if among = 0 then
    drawn := '{}';
    return;
  end if;
  -- The stretch of the circle in which that many are met, but for three times in a thousand.
  stretch := least(1, (size + 3 * sqrt(size) + 3) / among);
  passed := stretch * ever * (1 + lookup);
  if not exists (select from delivery.kept_unit k where k.unit_id = of_unit) or not alone and passed > reading * (
    (delivery.count_on(of_unit, on_day, null, null, null, null))[1] + (select count(*) from (
      select from organisation.ancestry a where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to limit passed / reading) few))
  then
    drawn := array(
      select c.id from (
        select p.subject_id as id, md5(p.subject_id::text) as lot
        from organisation.ancestry a join delivery.period p on p.unit_id = a.unit_id
        where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
          and p.state = 'claimed' and p.valid_from <= on_day and on_day < p.valid_to
          and (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
          and (of_under is null or exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[of_under]))
        offset 0) c
      order by c.lot < start, c.lot limit size);
    return;
  end if;
  quarters := array(select generate_series(
    (select min(delivery.quarter(p.valid_from)) from delivery.period p where p.state = 'claimed'), delivery.quarter(on_day)));
  loop
    stop := ('x' || left(start, 12))::bit(48)::bigint / 2.0 ^ 48 + stretch;
    drawn := array(
      select c.id from (
        select p.subject_id as id, p.unit_id
        from (values
          (1, start, case when stop < 1 then delivery.lot_at(stop) else 'g' end),
          (2, '', case when stretch = 1 then start when stop < 1 then '' else delivery.lot_at(stop - 1) end)
        ) r (turn, low, high)
        cross join lateral (
          select * from delivery.period p
          where p.state = 'claimed' and delivery.quarter(p.valid_from) = any (quarters)
            and md5(p.subject_id::text) >= r.low and md5(p.subject_id::text) < r.high
            and p.valid_from <= on_day and on_day < p.valid_to
            and (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
            and (of_under is null or exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[of_under]))
        ) p
        where r.low < r.high
        order by r.turn, md5(p.subject_id::text) offset 0) c
      where alone or of_unit = any (array(
        select a.ancestor_id from organisation.ancestry a where a.unit_id = c.unit_id and a.valid_from <= on_day and on_day < a.valid_to))
      limit size);
    exit when cardinality(drawn) = least(size, among) or stretch = 1;
    stretch := least(1, 2 * stretch);
  end loop;
end $$;
