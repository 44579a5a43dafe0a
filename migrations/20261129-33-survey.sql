create schema survey;

create type survey.kind as enum ('working', 'conference', 'workshop');
create type survey.fact as enum ('announced', 'rescheduled', 'minuted', 'reopened', 'cancelled');

-- People charged by a unit with surveying others within a review. A draft of its unit until it is established.
create table survey.delegation (
  id uuid primary key,
  unit_id uuid not null,
  campaign_id uuid not null,
  title text not null,
  title_key text not null,
  search text not null,
  mandate text not null default '',
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Of the draft; once established the newest row of survey.membership holds.
  members jsonb not null default '[]',
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on survey.delegation (unit_id, starts_on);
create index on survey.delegation (campaign_id);

-- The act that establishes it.
create table survey.established (
  delegation_id uuid primary key references survey.delegation,
  number text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- Who belongs to it from a day on: head, deputies, members and secretaries, by post or as guests, each with their fields.
create table survey.membership (
  delegation_id uuid not null references survey.delegation,
  number integer not null,
  members jsonb not null,
  reason text,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (delegation_id, number)
);

-- A meeting: a working session with a host, a conference or a workshop. Its content may be written anew until it is
-- announced; what is asked of the host goes out by sendings, the day changes by facts.
create table survey.session (
  id uuid primary key,
  delegation_id uuid not null references survey.delegation,
  unit_id uuid not null,
  kind survey.kind not null,
  -- A conference may be held by the delegation's own unit.
  host_unit_id uuid not null,
  title text not null,
  title_key text not null,
  search text not null,
  place text not null default '',
  held_on date not null,
  starts_at time,
  ends_at time,
  -- Days of travel before it.
  travel_days smallint not null default 0 check (travel_days between 0 and 14),
  agenda jsonb not null default '[]',
  -- Prompts and documents to ask the host for, as long as they are not sent.
  prompts jsonb not null default '[]',
  documents jsonb not null default '[]',
  -- The request of an earlier conclusion that this session goes into more deeply.
  request_id uuid,
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on survey.session (delegation_id, held_on);
create index on survey.session (host_unit_id, held_on);
create index on survey.session (request_id) where request_id is not null;

create table survey.event (
  id uuid primary key,
  seq bigint generated always as identity,
  session_id uuid not null references survey.session,
  fact survey.fact not null,
  holds_on date not null,
  held_on date,
  starts_at time,
  ends_at time,
  reason text,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on survey.event (session_id, holds_on, seq);

-- A unit's bank of prompts, by field and by provision.
create table survey.prompt (
  id uuid primary key,
  unit_id uuid not null,
  text text not null,
  search text not null,
  field text not null,
  provision text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz
);
create index on survey.prompt (unit_id, field);

-- What was sent to the host: prompts and the documents asked for, as they were.
create table survey.sending (
  session_id uuid not null references survey.session,
  number integer not null,
  prompts jsonb not null,
  documents jsonb not null,
  note text not null default '',
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (session_id, number)
);

-- What the host handed in: a file for a document asked for, or a version of its report, to be heard. The newest holds.
create table survey.handed (
  id uuid primary key,
  seq bigint generated always as identity,
  session_id uuid not null references survey.session,
  unit_id uuid not null,
  document text not null default '',
  file_id uuid,
  file_name text,
  report_id uuid,
  report_version integer,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((file_id is null) <> (report_id is null)),
  check ((report_id is null) = (report_version is null))
);
create index on survey.handed (session_id, seq);
create index on survey.handed (file_id) where file_id is not null;

-- The minutes as secretaries type them together (state), and what they say (content).
create table survey.minutes (
  session_id uuid primary key references survey.session,
  state bytea not null,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);

-- Minutes as they were approved: never changed again. `document` is their canonical text, `checksum` the SHA-256 of it.
create table survey.approved (
  session_id uuid not null references survey.session,
  number integer not null,
  document text not null,
  checksum text not null,
  -- The version of the host's draft that was heard.
  report_id uuid,
  report_version integer,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (session_id, number)
);

-- What was said, one row for each statement of approved minutes: a projection made with them.
create table survey.statement (
  session_id uuid not null references survey.session,
  number integer not null,
  statement_id text not null,
  place integer not null,
  speaker text not null,
  unit_id uuid,
  topic text not null default '',
  field text,
  kind text,
  provision text not null default '',
  section_id text,
  quoted text not null default '',
  words text not null,
  search text not null,
  primary key (session_id, number, statement_id),
  foreign key (session_id, number) references survey.approved
);
