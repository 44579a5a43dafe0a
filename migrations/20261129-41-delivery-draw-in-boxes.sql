-- A sample passed ten claims on its way for one that it drew: by quarters of their first day most of what is met had ended
-- long before. Claims now lie in boxes of days, in each by their permanent random numbers: the smallest box of 1, 8, 64, 512,
-- 4,096 or 32,768 days that holds all days of a claim. Those that stand on a day lie in the six boxes that hold it (or, while
-- nothing ended them, with those that began in the same year: -1, -2 …; what began before 2000 or spans more lies at -1000).
-- In the first five months few of a box have begun; then what began up to the day is read month by month.
create function delivery.box(valid_from date, valid_to date) returns integer language sql immutable parallel safe
  return case
    when valid_from < date '2000-01-01' then -1000
    when valid_to = 'infinity' then -1 - (valid_from - date '2000-01-01') / 365
    -- Three bits to a size: how many the first and the last day differ in.
    else case (length(ltrim(((valid_from - date '2000-01-01') # (valid_to - date '2000-01-02'))::bit(24)::text, '0')) + 2) / 3
      when 0 then valid_from - date '2000-01-01'
      when 1 then 1 << 20 | (valid_from - date '2000-01-01') >> 3
      when 2 then 2 << 20 | (valid_from - date '2000-01-01') >> 6
      when 3 then 3 << 20 | (valid_from - date '2000-01-01') >> 9
      when 4 then 4 << 20 | (valid_from - date '2000-01-01') >> 12
      when 5 then 5 << 20 | (valid_from - date '2000-01-01') >> 15
      else -1000 end
  end;
create function delivery.month(of_day date) returns integer language sql immutable parallel safe
  return (of_day - date '2000-01-01') / 30;
-- The place of an undertaking on the circle of numbers: the first 60 bits of its hash.
create function delivery.lot(subject uuid) returns bigint language sql immutable parallel safe
  return ('x' || left(md5(subject::text), 15))::bit(60)::bigint;

drop function delivery.draw_claims(uuid, date, uuid, delivery.kind, text, text, integer);
drop function delivery.lot_at(float8);
drop index delivery.period_lot;
drop function delivery.quarter(date);
create index period_lot on delivery.period (delivery.box(valid_from, valid_to), delivery.lot(subject_id))
  include (subject_id, unit_id, kind, field, valid_from, valid_to) where state = 'claimed';
create index period_lot_begun on delivery.period (delivery.month(valid_from), delivery.lot(subject_id))
  include (subject_id, unit_id, kind, field, valid_from, valid_to) where state = 'claimed';

-- How many completions are claimed in a subtree on a day, and the first so many of them from the hash of the seed on,
-- around the circle. Where few would be met on the way, all that the subtree has are sorted instead: the outcome is the same.
create function delivery.draw_claims(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, seed text, size integer,
  out among integer, out drawn uuid[]) language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
declare
  circle constant bigint := 1::bigint << 60;
  start constant bigint := ('x' || left(md5(seed), 15))::bit(60)::bigint;
  age constant integer := on_day - date '2000-01-01';
  -- What is passed on the way costs one; so much more to ask whose it is, and to read a unit or what one has.
  lookup constant integer := 5;
  reading constant integer := 25;
  -- Everything stands below a top that is the only one.
  alone constant boolean := not exists (select from organisation.unit_version t
    where t.parent_id is null and t.unit_id <> of_unit and t.valid_from <= on_day and on_day < t.valid_to);
  ever constant float8 := (select reltuples from pg_class where oid = 'delivery.period_lot'::regclass);
  since integer; -- the month of the first claim
  boxes integer[] := '{}';
  months integer[] := '{}';
  stretch float8;
  passed float8;
  stop bigint;
begin
  among := (delivery.count_on(of_unit, on_day, of_under, of_kind, of_field, null))[4];
  if among = 0 then
    drawn := '{}';
    return;
  end if;
  -- The stretch of the circle in which that many are met, but for three times in a thousand.
  stretch := least(1, (size + 3 * sqrt(size) + 3) / among);
  passed := stretch * ever / 4 * (1 + lookup);
  if not exists (select from delivery.kept_unit k where k.unit_id = of_unit) or not alone and passed > reading * (
    (delivery.count_on(of_unit, on_day, null, null, null, null))[1] + (select count(*) from (
      select from organisation.ancestry a where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to limit passed / reading) few))
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
    return;
  end if;
  since := (select min(delivery.month(p.valid_from)) from delivery.period p where p.state = 'claimed');
  if age / 30 - since < 5 or since < 0 then
    months := array(select generate_series(since, age / 30));
  else
    boxes := array(
      select -1000 union all select days << 20 | age >> 3 * days from generate_series(0, 5) days
      union all select -1 - year from generate_series(since * 30 / 365, age / 365) year);
  end if;
  loop
    stop := start + (stretch * circle)::bigint;
    drawn := array(
      select c.id from (
        select p.subject_id as id, p.unit_id
        from (values (1, start, least(stop, circle)), (2, 0, least(stop - circle, start))) r (turn, low, high)
        cross join lateral (
          select p.subject_id, p.unit_id, p.kind, p.field, p.valid_from, p.valid_to, delivery.lot(p.subject_id) as lot from delivery.period p
          where p.state = 'claimed' and delivery.box(p.valid_from, p.valid_to) = any (boxes)
            and delivery.lot(p.subject_id) >= r.low and delivery.lot(p.subject_id) < r.high
          union all
          select p.subject_id, p.unit_id, p.kind, p.field, p.valid_from, p.valid_to, delivery.lot(p.subject_id) from delivery.period p
          where p.state = 'claimed' and delivery.month(p.valid_from) = any (months)
            and delivery.lot(p.subject_id) >= r.low and delivery.lot(p.subject_id) < r.high
        ) p
        where r.low < r.high and p.valid_from <= on_day and on_day < p.valid_to
          and (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
          and (of_under is null or exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[of_under]))
        order by r.turn, p.lot offset 0) c
      where alone or of_unit = any (array(
        select a.ancestor_id from organisation.ancestry a where a.unit_id = c.unit_id and a.valid_from <= on_day and on_day < a.valid_to))
      limit size);
    exit when cardinality(drawn) = least(size, among) or stretch = 1;
    stretch := least(1, 2 * stretch);
  end loop;
end $$;
