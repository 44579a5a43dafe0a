-- The figures of inspection ask for six kinds at once: one look at the kept rows, or one at the periods, answers all of
-- them. The field '' is all fields together. What has nothing to count is left out.
create function delivery.counts_of_kinds(of_unit uuid, on_day date, of_kinds delivery.kind[], of_fields text[])
returns table (field text, kind delivery.kind, numbers integer[])
language plpgsql stable set plan_cache_mode to 'force_generic_plan' as $$
#variable_conflict use_column
declare
  of_slices integer[];
begin
  if exists (select from delivery.kept_unit k where k.unit_id = of_unit) then
    of_slices := array(select s.id from delivery.slice s
      where s.root_id is null and s.kind = any (of_kinds) and coalesce(s.field, '') = any (of_fields));
    return query select coalesce(s.field, ''), s.kind, t.numbers
      from (
        select t.slice_id, array[sum(t.total), sum(t.planned), sum(t.in_progress), sum(t.claimed), sum(t.verified), sum(t.returned),
          sum(t.suspended), sum(t.cancelled), sum(t.late), sum(t.done_on_time), sum(t.done_late)]::integer[] as numbers
        from delivery.tallies_until(of_unit, of_slices, on_day) t group by t.slice_id) t
      join delivery.slice s on s.id = t.slice_id;
    return;
  end if;
  return query select f.field, p.kind, array[count(*), count(*) filter (where p.state = 'planned'),
      count(*) filter (where p.state = 'in_progress'), count(*) filter (where p.state = 'claimed'),
      count(*) filter (where p.state = 'verified'), count(*) filter (where p.state = 'returned'),
      count(*) filter (where p.state = 'suspended'), count(*) filter (where p.state = 'cancelled'),
      count(*) filter (where delivery.is_open(p.state) and p.due_on < on_day),
      count(*) filter (where delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true)),
      count(*) filter (where delivery.is_done(p.state) and not coalesce(p.done_on <= p.due_on, true))]::integer[]
    from organisation.ancestry a
    join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= on_day and on_day < p.valid_to and p.kind = any (of_kinds)
    join unnest(of_fields) f (field) on f.field in ('', p.field)
    where a.ancestor_id = of_unit and a.valid_from <= on_day and on_day < a.valid_to
    group by f.field, p.kind;
end $$;
