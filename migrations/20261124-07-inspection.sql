create schema inspection;

create type inspection.form as enum ('inspection', 'regular-supervision', 'thematic-supervision');
create type inspection.fact as enum ('submitted', 'returned', 'approved', 'announced', 'rescheduled', 'opened', 'concluded', 'cancelled');

-- What an inspecting unit means to do in a period. Its lines are inspections; it says what holds for all of them.
create table inspection.plan (
  id uuid primary key,
  unit_id uuid not null,
  title text not null,
  title_key text not null,
  summary text not null default '',
  directive_id uuid,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on inspection.plan (unit_id, starts_on);

-- One inspection or supervision, of one or more units: a line of a plan, or one that stands alone. Its content may be
-- written anew until it is announced; dates change afterwards by facts alone.
create table inspection.inspection (
  id uuid primary key,
  plan_id uuid references inspection.plan,
  unit_id uuid not null,
  form inspection.form not null,
  title text not null,
  title_key text not null,
  search text not null,
  content text not null default '',
  field text not null,
  undertaking_id uuid,
  directive_id uuid,
  team jsonb not null default '[]',
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on inspection.inspection (plan_id);
create index on inspection.inspection (unit_id, starts_on);
create index on inspection.inspection (undertaking_id) where undertaking_id is not null;
create index on inspection.inspection (directive_id) where directive_id is not null;

create table inspection.visited (
  inspection_id uuid not null references inspection.inspection,
  unit_id uuid not null,
  -- Where the visit is counted: a subject of its own.
  subject_id uuid not null unique,
  primary key (inspection_id, unit_id)
);
create index on inspection.visited (unit_id);

-- What happened to an inspection, with the day on which it holds.
create table inspection.event (
  id uuid primary key,
  seq bigint generated always as identity,
  inspection_id uuid not null references inspection.inspection,
  fact inspection.fact not null,
  holds_on date not null,
  starts_on date,
  ends_on date,
  reason text,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on inspection.event (inspection_id, holds_on, seq);

create table inspection.question (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection,
  position integer not null,
  text text not null
);
create index on inspection.question (inspection_id, position);

-- What an inspected unit says to the questions: a draft of its own until its leader submits it; each submission stays.
create table inspection.answer (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection,
  unit_id uuid not null,
  content jsonb not null,
  revision integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  saved_at timestamptz not null,
  saved_by uuid,
  unique (inspection_id, unit_id)
);
create table inspection.answer_submission (
  id uuid primary key,
  answer_id uuid not null references inspection.answer,
  number integer not null,
  content jsonb not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (answer_id, number)
);

create table inspection.minutes (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection,
  unit_id uuid,
  held_on date not null,
  place text not null default '',
  present text not null default '',
  text text not null,
  replaces uuid references inspection.minutes,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on inspection.minutes (inspection_id, held_on);

-- What was established at a unit; written by the inspecting unit until the conclusion is issued.
create table inspection.finding (
  id uuid primary key,
  inspection_id uuid not null references inspection.inspection,
  unit_id uuid not null,
  kind text not null check (kind in ('strength', 'shortcoming')),
  text text not null,
  cause text not null default '',
  undertaking_id uuid,
  milestone_id uuid,
  verdict text check (verdict in ('confirmed', 'rejected', 'reopened')),
  remedy text,
  remedy_due_on date,
  position integer not null,
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  check ((remedy is null) = (remedy_due_on is null)),
  check (verdict is null or undertaking_id is not null)
);
create index on inspection.finding (inspection_id, position);
create index on inspection.finding (unit_id);

create table inspection.conclusion (
  id uuid primary key,
  inspection_id uuid not null unique references inspection.inspection,
  number text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
-- Frozen: the very bytes that were issued to each unit inspected, with their checksum. A unit reads its own.
create table inspection.issued (
  conclusion_id uuid not null references inspection.conclusion,
  unit_id uuid not null,
  document text not null,
  checksum text not null,
  primary key (conclusion_id, unit_id)
);
create table inspection.receipt (
  conclusion_id uuid not null references inspection.conclusion,
  unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (conclusion_id, unit_id)
);
create table inspection.objection (
  id uuid primary key,
  conclusion_id uuid not null references inspection.conclusion,
  unit_id uuid not null,
  reason text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (conclusion_id, unit_id)
);
create table inspection.objection_answer (
  objection_id uuid primary key references inspection.objection,
  outcome text not null check (outcome in ('upheld', 'accepted', 'partly-accepted')),
  text text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- Which finding a remedy answers; the remedy itself is an undertaking of the unit that carries it out.
create table inspection.remedy (
  undertaking_id uuid primary key,
  finding_id uuid not null unique references inspection.finding,
  conclusion_id uuid not null references inspection.conclusion,
  by_unit_id uuid not null
);
create index on inspection.remedy (conclusion_id);

-- A sample drawn at random from claimed completions, to be verified.
create table inspection.sample (
  id uuid primary key,
  unit_id uuid not null,
  of_unit_id uuid not null,
  under_id uuid,
  kind text,
  field text,
  day date not null,
  seed text not null,
  size integer not null check (size between 1 and 10000),
  population integer not null,
  note text not null default '',
  inspection_id uuid references inspection.inspection,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on inspection.sample (unit_id, day);
create table inspection.drawn (
  sample_id uuid not null references inspection.sample,
  position integer not null,
  undertaking_id uuid not null,
  primary key (sample_id, position)
);
create index on inspection.drawn (undertaking_id);

-- Totals of discipline, never about a person: the newest entry of a unit, period, form and target holds.
create table inspection.discipline (
  id uuid primary key,
  seq bigint generated always as identity,
  unit_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  target text not null check (target in ('organisation', 'member')),
  form text not null check (form in ('reprimand', 'warning', 'dismissal', 'expulsion', 'dissolution')),
  total integer not null check (total >= 0),
  note text not null default '',
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on inspection.discipline (unit_id, starts_on);

select platform.make_append_only('inspection.event');
select platform.make_append_only('inspection.answer_submission');
select platform.make_append_only('inspection.minutes');
select platform.make_append_only('inspection.conclusion');
select platform.make_append_only('inspection.issued');
select platform.make_append_only('inspection.receipt');
select platform.make_append_only('inspection.objection');
select platform.make_append_only('inspection.objection_answer');
select platform.make_append_only('inspection.sample');
select platform.make_append_only('inspection.drawn');
select platform.make_append_only('inspection.discipline');
