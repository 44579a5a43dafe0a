-- Which wording of the outline a report's unit has seen: the one under which it was begun, and each later one that its people
-- said they had looked at. What changed since is derived; a new wording touches no report.
create table reports.outline_seen (
  report_id uuid not null references reports.report,
  outline_version integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (report_id, outline_version)
);

-- Reports that were begun before: what they were approved under last, otherwise the first wording.
insert into reports.outline_seen (report_id, outline_version, recorded_at, recorded_by)
select r.id, coalesce(max(v.outline_version), 1), r.recorded_at, r.recorded_by
from reports.report r
left join reports.version v on v.report_id = r.id
group by r.id;

select platform.make_append_only('reports.outline_seen');
