create schema reports;

create type reports.kind as enum ('full', 'summary');
create type reports.fact as enum ('approved', 'reopened', 'submitted', 'returned', 'accepted');

-- A unit's report on a review: the full one in the review's outline, and the summary that is condensed from it.
create table reports.report (
  id uuid primary key,
  campaign_id uuid not null,
  unit_id uuid not null,
  obligation_id uuid,
  kind reports.kind not null,
  title text not null,
  search text not null,
  -- Of a summary: the sections it is made of, in their order.
  sections text[],
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (campaign_id, unit_id, kind),
  check ((kind = 'summary') = (sections is not null))
);
create index on reports.report (unit_id);
create index on reports.report (obligation_id);

-- A section as it stands in the draft: what people write together (state), and what it says (content).
create table reports.section (
  report_id uuid not null references reports.report,
  section_id text not null,
  state bytea not null,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (report_id, section_id)
);

-- How a section read before: one wording for each person and spell of writing.
create table reports.wording (
  report_id uuid not null references reports.report,
  section_id text not null,
  number integer not null,
  content jsonb not null,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (report_id, section_id, number)
);

-- What the leader approved: never changed again. `document` is its canonical text, `checksum` the SHA-256 of it.
create table reports.version (
  report_id uuid not null references reports.report,
  number integer not null,
  outline_version integer not null,
  document text not null,
  checksum text not null,
  -- Why it goes out although something is missing.
  gaps text,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (report_id, number)
);

-- What was done with a report; a submission, a return and an acceptance are about a version.
create table reports.event (
  id uuid primary key,
  seq bigint generated always as identity,
  report_id uuid not null references reports.report,
  fact reports.fact not null,
  version integer not null,
  holds_on date not null,
  reason text,
  -- Of a return: the sections at fault, each with its reason.
  sections jsonb,
  -- Of a submission: the unit that takes it.
  to_unit_id uuid,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (report_id, version) references reports.version,
  check ((fact = 'returned') = (sections is not null)),
  check ((fact = 'submitted') = (to_unit_id is not null))
);
create index on reports.event (report_id, holds_on, seq);
create index on reports.event (to_unit_id) where to_unit_id is not null;

-- A version put out as an official document of the unit.
create table reports.issue (
  report_id uuid not null references reports.report,
  version integer not null,
  number text not null,
  -- Number and symbol as they stand on paper.
  symbol text not null,
  holds_on date not null,
  signing jsonb not null,
  recipients jsonb not null,
  -- The letterhead and the rule of form by which it was laid out.
  letterhead jsonb not null,
  -- The produced files by format.
  files jsonb not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (report_id, version),
  foreign key (report_id, version) references reports.version
);

-- How a unit's documents are headed, where its administrator or leader said so.
create table reports.letterhead (
  unit_id uuid primary key,
  content jsonb not null,
  revision integer not null,
  changed_at timestamptz not null,
  changed_by uuid
);

-- What a unit's people say to each other about a place of their draft; with `instead`, a suggestion.
create table reports.comment (
  id uuid primary key,
  report_id uuid not null references reports.report,
  section_id text not null,
  quoted text not null,
  body text not null,
  instead text,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on reports.comment (report_id, section_id);

create table reports.comment_answer (
  id uuid primary key,
  comment_id uuid not null references reports.comment,
  body text not null,
  -- Whether it closes the comment, and how.
  outcome text check (outcome in ('done', 'taken', 'left')),
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on reports.comment_answer (comment_id);

-- A version section by section, so that one section is read across many reports: a projection, made with the version.
create table reports.said (
  report_id uuid not null references reports.report,
  version integer not null,
  section_id text not null,
  content jsonb not null,
  primary key (report_id, version, section_id),
  foreign key (report_id, version) references reports.version
);

-- What versions say by kind: a projection of reports.version, made with it.
create table reports.insight (
  report_id uuid not null references reports.report,
  version integer not null,
  section_id text not null,
  insight_id text not null,
  place integer not null,
  kind text not null,
  provision text not null default '',
  words text not null,
  search text not null,
  primary key (report_id, version, section_id, insight_id),
  foreign key (report_id, version) references reports.version
);
create index on reports.insight (kind, report_id, version);

-- On what a version rests: sections and insights of versions of other reports; a projection too.
create table reports.source (
  report_id uuid not null references reports.report,
  version integer not null,
  section_id text not null,
  source_report_id uuid not null,
  source_version integer not null,
  source_section_id text not null,
  source_insight_id text not null default '',
  primary key (report_id, version, section_id, source_report_id, source_version, source_section_id, source_insight_id),
  foreign key (report_id, version) references reports.version
);
create index on reports.source (source_report_id);

select platform.make_append_only('reports.version');
select platform.make_append_only('reports.event');
select platform.make_append_only('reports.issue');
select platform.make_append_only('reports.comment');
select platform.make_append_only('reports.comment_answer');
select platform.make_append_only('reports.said');
select platform.make_append_only('reports.insight');
select platform.make_append_only('reports.source');
