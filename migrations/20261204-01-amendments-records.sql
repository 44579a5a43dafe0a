-- The text of a drive after some amendments were adopted; before the first it is the base version's.
create table amendments.draft (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  -- From 1; the base version counts as 0.
  number integer not null check (number > 0),
  title text not null,
  text jsonb not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (drive_id, number)
);

-- A last draft that was made by mistake and taken back.
create table amendments.draft_withdrawal (
  draft_id uuid primary key references amendments.draft,
  reason text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- A draft that an act made the statute's next version.
create table amendments.enactment (
  draft_id uuid primary key references amendments.draft,
  version_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- What a unit would change in the text. It is revised with its former wordings kept; what happened to it stands in facts.
create table amendments.amendment (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  number integer not null,
  proposal_id uuid references amendments.proposal,
  -- Which of several wordings of the proposal it belongs to; '' where there is only one.
  alternative text not null default '',
  drafter_unit_id uuid not null,
  -- The draft whose text its changes are of.
  draft integer not null default 0,
  changes jsonb not null,
  reason text not null,
  -- [{words, insight?}]
  sources jsonb not null default '[]',
  -- What an adoption left to somebody's hand.
  by_hand jsonb not null default '[]',
  revision integer not null default 1,
  -- The unit that wrote this revision; null where an adoption carried it over.
  revised_by_unit uuid,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  unique (drive_id, number)
);
create index on amendments.amendment (proposal_id);
create index on amendments.amendment (drafter_unit_id);

create table amendments.amendment_former (
  amendment_id uuid not null references amendments.amendment,
  revision integer not null,
  proposal_id uuid,
  alternative text not null,
  draft integer not null,
  changes jsonb not null,
  reason text not null,
  sources jsonb not null,
  by_hand jsonb not null,
  revised_by_unit uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (amendment_id, revision)
);

create table amendments.amendment_fact (
  id uuid primary key,
  amendment_id uuid not null references amendments.amendment,
  number integer not null,
  kind text not null check (kind in ('submitted', 'reworded', 'returned', 'withdrawn', 'adopted', 'released')),
  holds_on date not null,
  -- submitted, reworded: {revision}; returned, withdrawn: {reason}; adopted, released: {draft}
  detail jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (amendment_id, number)
);

-- Which of a proposal's wordings goes into the text; null takes the choice back. The newest holds.
create table amendments.choice (
  id uuid primary key,
  proposal_id uuid not null references amendments.proposal,
  number integer not null,
  alternative text,
  reason text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (proposal_id, number)
);

select platform.make_append_only('amendments.draft');
select platform.make_append_only('amendments.draft_withdrawal');
select platform.make_append_only('amendments.enactment');
select platform.make_append_only('amendments.amendment_former');
select platform.make_append_only('amendments.amendment_fact');
select platform.make_append_only('amendments.choice');
