create schema insights;

create type insights.source_kind as enum ('report', 'finding', 'statement', 'contribution', 'comment');
create type insights.kind as enum ('result', 'limitation', 'difficulty', 'inadequacy', 'cause', 'lesson', 'model', 'recommendation');
create type insights.level as enum ('nation', 'city', 'district', 'commune', 'base', 'cell');
create type insights.field as enum (
  'organisation', 'inspection', 'internal-affairs', 'communication', 'mass-mobilisation', 'leadership', 'administrative-reform',
  'economy', 'urban', 'agriculture', 'environment', 'culture', 'science', 'welfare', 'defence');
create type insights.strength as enum ('asserted', 'with-figures', 'verified', 'researched');
create type insights.horizon as enum ('this-congress', 'to-2030', 'to-2045');

-- What says insights, once it is public to others: a version of a report, what an inspection concluded at a unit, approved
-- minutes, an accepted contribution. A kept projection: one row for each version, standing until the next one supersedes it.
create table insights.source (
  id integer generated always as identity primary key,
  kind insights.source_kind not null,
  source_id uuid not null,
  -- What of the source it is where it is told in parts ('' where it is not): the unit a conclusion was sent to.
  part text not null default '',
  version integer not null,
  -- The review it was said in; of findings the directive that they are about, for every review of it.
  about uuid not null,
  owner_unit_id uuid not null,
  -- Units that it was sent to.
  told uuid[] not null default '{}',
  holds_on date not null,
  until date not null default 'infinity',
  unique (kind, source_id, part, version)
);
create unique index source_standing on insights.source (kind, source_id, part) where until = 'infinity';
create index on insights.source (about, holds_on);

-- What it says, in its own words, never changed. Field, strength and horizon are derived from the source; an appraisal
-- may say otherwise.
create table insights.insight (
  id uuid primary key,
  source integer not null references insights.source,
  place integer not null,
  -- Where in the source it stands (a section), and by which mark it is found there.
  section text not null default '',
  mark text not null,
  -- The page on which it is read in its source.
  opens text not null,
  about uuid not null,
  unit_id uuid not null,
  level insights.level not null,
  kind insights.kind not null,
  field insights.field,
  strength insights.strength not null,
  horizon insights.horizon not null,
  provision text not null default '',
  words text not null,
  search text not null,
  unique (source, section, mark)
);
-- Counting reads this alone.
create index insight_counted on insights.insight (about, source, level, kind, field, strength, horizon, id);

-- What the unit that holds a review says of an insight; the newest by the day holds.
create table insights.appraisal (
  id uuid primary key,
  seq bigint generated always as identity,
  insight_id uuid not null references insights.insight,
  field insights.field,
  strength insights.strength,
  horizon insights.horizon,
  reason text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on insights.appraisal (insight_id, holds_on, seq);

-- A lesson or a model as its unit writes it; others know of it only as it was published.
create table insights.model (
  id uuid primary key,
  unit_id uuid not null,
  kind text not null check (kind in ('lesson', 'model')),
  content jsonb not null,
  revision integer not null default 1,
  -- The insight that it was taken over from.
  insight_id uuid references insights.insight,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on insights.model (unit_id);

-- As it was published, edition after edition; never changed.
create table insights.edition (
  model_id uuid not null references insights.model,
  number integer not null,
  content jsonb not null,
  title_key text not null,
  search text not null,
  field text not null,
  audience text not null check (audience in ('own', 'below', 'all')),
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (model_id, number)
);

-- A superior has named units try a model for a term and says by what it will judge.
create table insights.pilot (
  id uuid primary key,
  model_id uuid not null references insights.model,
  edition integer not null,
  unit_id uuid not null,
  title text not null,
  number text not null,
  criteria jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (model_id, edition) references insights.edition
);
create index on insights.pilot (model_id);
create index on insights.pilot (unit_id);

-- Who tries it, each by an obligation of its own.
create table insights.pilot_unit (
  pilot_id uuid not null references insights.pilot,
  unit_id uuid not null,
  undertaking_id uuid not null unique,
  primary key (pilot_id, unit_id)
);

-- What was decided at the end of the term: once.
create table insights.decision (
  pilot_id uuid primary key references insights.pilot,
  outcome text not null check (outcome in ('scale', 'change', 'stop')),
  reason text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- A unit's own word that it works by a model, and what came of it.
create table insights.adoption (
  id uuid primary key,
  model_id uuid not null references insights.model,
  edition integer not null,
  unit_id uuid not null,
  holds_on date not null,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (model_id, edition) references insights.edition
);
create index on insights.adoption (model_id, unit_id);
create table insights.adoption_event (
  id uuid primary key,
  seq bigint generated always as identity,
  adoption_id uuid not null references insights.adoption,
  fact text not null check (fact in ('result', 'ended')),
  words text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on insights.adoption_event (adoption_id, holds_on, seq);

select platform.make_append_only('insights.appraisal');
select platform.make_append_only('insights.edition');
select platform.make_append_only('insights.pilot');
select platform.make_append_only('insights.pilot_unit');
select platform.make_append_only('insights.decision');
select platform.make_append_only('insights.adoption');
select platform.make_append_only('insights.adoption_event');
