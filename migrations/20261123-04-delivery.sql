create schema delivery;

create type delivery.kind as enum ('programme', 'scheme', 'item', 'milestone');
create type delivery.state as enum ('planned', 'in_progress', 'claimed', 'verified', 'returned', 'suspended', 'cancelled');
create type delivery.fact as enum ('issued', 'started', 'claimed', 'verified', 'rejected', 'returned', 'suspended', 'resumed', 'cancelled', 'rescheduled', 'withdrawn');

-- A programme, scheme or item, owned by one unit for good. `path` runs from the topmost undertaking down to this one;
-- title and summary are the wording in force, earlier ones are in former_wording. A draft has no issued_at.
create table delivery.undertaking (
  id uuid primary key,
  kind delivery.kind not null check (kind <> 'milestone'),
  parent_id uuid references delivery.undertaking,
  root_id uuid not null,
  path uuid[] not null,
  owner_unit_id uuid not null,
  code text,
  title text not null,
  title_key text not null,
  summary text not null default '',
  search text not null,
  field text not null,
  starts_on date,
  due_on date,
  audience text not null default 'below' check (audience in ('own', 'below', 'all')),
  directive_id uuid,
  position integer not null default 0,
  revision integer not null default 1,
  illustrative boolean not null default false,
  batch_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  issued_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on delivery.undertaking (parent_id, position);
create index on delivery.undertaking (root_id);
create index on delivery.undertaking (owner_unit_id);
create index on delivery.undertaking (code) where code is not null;

create table delivery.former_wording (
  undertaking_id uuid not null references delivery.undertaking,
  revision integer not null,
  title text not null,
  summary text not null,
  replaced_at timestamptz not null,
  replaced_by uuid,
  primary key (undertaking_id, revision)
);

-- "leans on": the programme whose result another one needs.
create table delivery.leaning (
  undertaking_id uuid not null references delivery.undertaking,
  on_id uuid not null references delivery.undertaking,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (undertaking_id, on_id),
  check (undertaking_id <> on_id)
);

create table delivery.assignment (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  unit_id uuid not null,
  part text not null check (part in ('lead', 'support')),
  field text,
  holds_on date not null,
  note text not null default '',
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text
);
create index on delivery.assignment (undertaking_id);
create index on delivery.assignment (unit_id);
create unique index one_lead on delivery.assignment (undertaking_id) where part = 'lead' and ended_at is null;

create table delivery.milestone (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  title text not null,
  position integer not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.milestone (undertaking_id, position);

create table delivery.indicator (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  name text not null,
  measure text not null,
  baseline numeric,
  baseline_on date,
  target numeric not null,
  target_on date not null,
  direction text not null default 'up' check (direction in ('up', 'down')),
  position integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.indicator (undertaking_id, position);

-- A progress report: the draft is worked on in place by its unit (revision tells two people apart); what is submitted
-- is copied into submission and never changes again.
create table delivery.report (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  unit_id uuid not null,
  holds_on date not null,
  narrative text not null default '',
  claims jsonb not null default '[]',
  actuals jsonb not null default '[]',
  evidence jsonb not null default '[]',
  revision integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  saved_at timestamptz not null,
  saved_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on delivery.report (undertaking_id);
create index on delivery.report (unit_id);

create table delivery.submission (
  id uuid primary key,
  report_id uuid not null references delivery.report,
  number integer not null,
  holds_on date not null,
  narrative text not null,
  claims jsonb not null,
  actuals jsonb not null,
  evidence jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (report_id, number)
);

create table delivery.report_return (
  submission_id uuid primary key references delivery.submission,
  by_unit_id uuid not null,
  reason text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

create table delivery.comment (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  submission_id uuid references delivery.submission,
  by_unit_id uuid not null,
  text text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.comment (undertaking_id);

create table delivery.verification (
  id uuid primary key,
  undertaking_id uuid not null references delivery.undertaking,
  milestone_id uuid references delivery.milestone,
  claim_id uuid not null,
  verdict text not null check (verdict in ('confirmed', 'rejected')),
  by_unit_id uuid not null,
  note text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.verification (undertaking_id);

-- The truth that counts are made from: what happened to an undertaking or one of its milestones, with the day on which
-- it holds and the moment at which it was recorded.
create table delivery.event (
  id uuid primary key,
  seq bigint generated always as identity,
  undertaking_id uuid not null references delivery.undertaking,
  milestone_id uuid references delivery.milestone,
  fact delivery.fact not null,
  holds_on date not null,
  due_on date,
  reason text,
  withdraws uuid references delivery.event,
  source_id uuid,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.event (undertaking_id, holds_on, seq);

-- Kept: the state of each undertaking and milestone from a day until (not including) another, folded from its events.
create table delivery.period (
  subject_id uuid not null,
  undertaking_id uuid not null,
  unit_id uuid not null,
  kind delivery.kind not null,
  root_id uuid not null,
  field text not null,
  state delivery.state not null,
  due_on date,
  done_on date,
  valid_from date not null,
  valid_to date not null,
  primary key (subject_id, valid_from)
);
create index on delivery.period (unit_id, valid_from) include (valid_to, kind, field, state, due_on, done_on, undertaking_id);
create index on delivery.period (undertaking_id);
create index on delivery.period (due_on) where state in ('planned', 'in_progress', 'returned');

-- Which questions are kept ready for the units in kept_unit: everything, or one programme, kind or field.
create table delivery.slice (
  id integer generated always as identity primary key,
  root_id uuid,
  kind delivery.kind,
  field text,
  unique nulls not distinct (root_id, kind, field)
);

create table delivery.kept_unit (
  unit_id uuid primary key,
  since timestamptz not null
);

-- Kept: how much each number changed, by year, month and day, at units whose subtree is large. Rows are appended, never
-- updated (no hot row); folding sums rows of the same key. The count of a day is the sum of the years before its year,
-- the months before its month, and the days up to it.
create table delivery.tally (
  unit_id uuid not null,
  slice_id integer not null,
  grain smallint not null,
  starts_on date not null,
  total integer not null,
  planned integer not null,
  in_progress integer not null,
  claimed integer not null,
  verified integer not null,
  returned integer not null,
  suspended integer not null,
  cancelled integer not null,
  late integer not null,
  done_on_time integer not null,
  done_late integer not null
);
create index on delivery.tally (unit_id, slice_id, grain, starts_on);

select platform.make_append_only('delivery.event');
select platform.make_append_only('delivery.submission');
select platform.make_append_only('delivery.report_return');
select platform.make_append_only('delivery.verification');
select platform.make_append_only('delivery.comment');
