create schema amendments;

-- Work on a statute: from the voices on the text in force to a changed one.
create table amendments.drive (
  id uuid primary key,
  statute_id uuid not null,
  base_version_id uuid not null,
  unit_id uuid not null,
  title text not null,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on amendments.drive (statute_id);
create index on amendments.drive (unit_id);

-- What many voices wish, in one. Content is revised with its former wordings kept; what happened to it stands in facts.
create table amendments.proposal (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  number integer not null,
  -- The identity of a provision of the base text; '' for the whole.
  provision text not null default '',
  title text not null,
  summary text not null default '',
  -- [{side: for|against, words}]
  arguments jsonb not null default '[]',
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  unique (drive_id, number)
);

create table amendments.proposal_former (
  proposal_id uuid not null references amendments.proposal,
  revision integer not null,
  provision text not null,
  title text not null,
  summary text not null,
  arguments jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (proposal_id, revision)
);

-- Assigned, under study, decided, answered, told; the newest of a kind holds.
create table amendments.fact (
  id uuid primary key,
  proposal_id uuid not null references amendments.proposal,
  number integer not null,
  kind text not null check (kind in ('assigned', 'studied', 'decided', 'answered', 'told', 'dropped')),
  holds_on date not null,
  detail jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (proposal_id, number)
);

-- A step of consolidating: what was put where and taken from where, so that it can be undone by another step.
create table amendments.step (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  number integer not null,
  kind text not null check (kind in ('put', 'take', 'move', 'split', 'merge', 'confirm', 'undo')),
  -- {puts: [{proposal, insight, from, to}], takes: [the same]}
  detail jsonb not null,
  undoes uuid unique references amendments.step,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (drive_id, number)
);

-- Which voices a proposal has now, whole or by a sentence: what the steps come to. The voices themselves are never touched.
create table amendments.member (
  proposal_id uuid not null references amendments.proposal,
  insight_id uuid not null,
  -- The letters of its words that are meant; the whole from 0 to -1.
  from_letter integer not null default 0,
  to_letter integer not null default -1,
  primary key (proposal_id, insight_id, from_letter)
);
create index on amendments.member (insight_id);

-- What a unit says, once, to the answer that it heard.
create table amendments.response (
  proposal_id uuid not null references amendments.proposal,
  unit_id uuid not null,
  words text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (proposal_id, unit_id)
);

select platform.make_append_only('amendments.proposal_former');
select platform.make_append_only('amendments.fact');
select platform.make_append_only('amendments.step');
select platform.make_append_only('amendments.response');
