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
