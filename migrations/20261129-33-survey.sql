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

-- The conclusion while it is being written.
create table survey.concluding (
  session_id uuid primary key references survey.session,
  content jsonb not null,
  revision integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  changed_by uuid
);

-- The conclusion as an official notice: issued once, the same bytes for good.
create table survey.conclusion (
  id uuid primary key,
  session_id uuid not null unique references survey.session,
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

-- What a conclusion asks for. The request itself is an undertaking of the unit asked; here is what it points to.
create table survey.request (
  undertaking_id uuid primary key,
  conclusion_id uuid not null references survey.conclusion,
  session_id uuid not null references survey.session,
  place integer not null,
  kind text not null check (kind in ('complete-report', 'contribute', 'survey', 'other')),
  unit_id uuid not null,
  -- Of a report to complete: the version that was heard, and the sections meant.
  report_id uuid,
  report_version integer,
  sections text[] not null default '{}',
  -- Of a contribution: the conference or workshop.
  conference_id uuid references survey.session,
  -- Of a request imposed anew where the unit asked first has since gone into another.
  instead_of uuid unique references survey.request,
  by_unit_id uuid not null
);
create index on survey.request (conclusion_id, place);
create index on survey.request (session_id);
create index on survey.request (unit_id);
create index on survey.request (report_id) where report_id is not null;
create index on survey.request (conference_id) where conference_id is not null;

-- Evidence that flowed back: a statement of a later session for the point of a report that needed it.
create table survey.evidence (
  id uuid primary key,
  request_id uuid not null references survey.request,
  session_id uuid not null references survey.session,
  number integer not null,
  statement_id text not null,
  section_id text,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (session_id, number, statement_id) references survey.statement
);
create index on survey.evidence (request_id);

-- A paper or a result handed to a conference or workshop: a draft of its unit until it is submitted.
create table survey.contribution (
  id uuid primary key,
  session_id uuid not null references survey.session,
  unit_id uuid not null,
  request_id uuid references survey.request,
  title text not null,
  search text not null,
  authors text not null,
  abstract text not null,
  field text not null,
  file_id uuid,
  file_name text,
  -- What it says by kind and provision, in its authors' words.
  insights jsonb not null default '[]',
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on survey.contribution (session_id);
create index on survey.contribution (unit_id);
create index on survey.contribution (file_id) where file_id is not null;
create index on survey.contribution (request_id) where request_id is not null;
create table survey.contribution_event (
  id uuid primary key,
  seq bigint generated always as identity,
  contribution_id uuid not null references survey.contribution,
  fact text not null check (fact in ('submitted', 'returned', 'accepted')),
  -- What was submitted, as it was.
  content jsonb,
  reason text,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((fact = 'submitted') = (content is not null))
);
create index on survey.contribution_event (contribution_id, seq);

-- The delegation's own report: sections with words, the statements they rest on and the requests; issued once.
create table survey.account (
  delegation_id uuid primary key references survey.delegation,
  content jsonb not null,
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
create table survey.account_issue (
  delegation_id uuid primary key references survey.delegation,
  number text not null,
  symbol text not null,
  holds_on date not null,
  document text not null,
  checksum text not null,
  signing jsonb not null,
  recipients jsonb not null,
  letterhead jsonb not null,
  files jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

select platform.make_append_only('survey.established');
select platform.make_append_only('survey.membership');
select platform.make_append_only('survey.event');
select platform.make_append_only('survey.sending');
select platform.make_append_only('survey.handed');
select platform.make_append_only('survey.approved');
select platform.make_append_only('survey.statement');
select platform.make_append_only('survey.conclusion');
select platform.make_append_only('survey.request');
select platform.make_append_only('survey.evidence');
select platform.make_append_only('survey.contribution_event');
select platform.make_append_only('survey.account_issue');
