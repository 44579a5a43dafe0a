-- Papers of a drive as they were issued: the same content and the same files for good, whatever becomes of the amendments.
create table amendments.issued_paper (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  kind text not null check (kind in ('comparison', 'consolidated', 'explanation', 'issues')),
  number text not null,
  symbol text not null,
  holds_on date not null,
  document text not null,
  checksum text not null,
  signing jsonb not null,
  recipients jsonb not null,
  letterhead jsonb not null,
  files jsonb not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on amendments.issued_paper (drive_id);

select platform.make_append_only('amendments.issued_paper');
