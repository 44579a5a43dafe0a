-- `delivery.draw_claims` among the units of a level: these are found by their versions, as `delivery.count_on` finds them, and
-- the claims that they have are sorted in the same order around the circle.
create function delivery.draw_claims_of_level(of_unit uuid, on_day date, of_under uuid, of_kind delivery.kind, of_field text, of_level text, seed text, size integer,
  out among integer, out drawn uuid[]) language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
declare
  start constant bigint := ('x' || left(md5(seed), 15))::bit(60)::bigint;
begin
  select count(*), coalesce((array_agg(c.id order by c.lot < start, c.lot))[:size], '{}') into among, drawn
  from (
    select p.subject_id as id, delivery.lot(p.subject_id) as lot
    from (select u.unit_id from organisation.unit_version u where u.level = of_level and u.valid_from <= on_day and on_day < u.valid_to offset 0) u
    cross join lateral (select from organisation.ancestry a
      where a.unit_id = u.unit_id and a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to offset 0) a
    cross join lateral (select * from delivery.period p where p.unit_id = u.unit_id and p.state = 'claimed' and p.valid_from <= on_day and on_day < p.valid_to offset 0) p
    where (p.kind = of_kind or (of_kind is null and p.kind < 'milestone')) and (of_field is null or p.field = of_field)
      and (of_under is null or exists (select from delivery.undertaking x where x.id = p.subject_id and x.path @> array[of_under]))
    offset 0) c;
end $$;
