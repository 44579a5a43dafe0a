-- A session in which a unit studied a directive, as it says it now; how it read before is in study_former.
create table directives.study (
  id uuid primary key,
  directive_id uuid not null references directives.directive,
  unit_id uuid not null,
  held_on date not null,
  form text not null check (form in ('conference', 'online', 'study-circle', 'other')),
  invited integer not null check (invited >= 0),
  present integer not null check (present >= 0),
  -- What was studied from: in words, and files of the unit.
  materials text not null default '',
  file_ids uuid[] not null default '{}',
  note text not null default '',
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text
);
-- Counts read these columns alone.
create index on directives.study (directive_id, held_on) include (unit_id, invited, present) where withdrawn_at is null;
create index on directives.study (unit_id, directive_id);
create index on directives.study using gin (file_ids) where file_ids <> '{}';

create table directives.study_former (
  study_id uuid not null references directives.study,
  revision integer not null,
  held_on date not null,
  form text not null,
  invited integer not null,
  present integer not null,
  materials text not null,
  file_ids uuid[] not null,
  note text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (study_id, revision)
);

-- What a superior asks: all units of some levels below it are to study a directive by a day.
create table directives.study_request (
  id uuid primary key,
  directive_id uuid not null references directives.directive,
  unit_id uuid not null,
  levels text[] not null check (cardinality(levels) > 0),
  due_on date not null,
  note text not null default '',
  holds_on date not null,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text
);
create index on directives.study_request (directive_id);
create index on directives.study_request (unit_id);

select platform.make_append_only('directives.study_former');
