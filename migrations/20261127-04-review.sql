create schema review;

create type review.obligation_fact as enum ('extended', 'released', 'moved');

-- A review of a directive over some years: what must be reported, by whom, by when. Written anew while it is a draft.
create table review.campaign (
  id uuid primary key,
  unit_id uuid not null,
  code text not null,
  title text not null,
  title_key text not null,
  summary text not null default '',
  directive_id uuid,
  from_year integer not null,
  to_year integer not null check (to_year >= from_year),
  -- Who must report: those standing under a unit on a day, of these levels and kinds; each level by its day.
  within_unit_id uuid not null,
  kinds text[] not null,
  as_of date not null,
  deadlines jsonb not null,
  outline jsonb not null,
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on review.campaign (unit_id);

create table review.issue (
  campaign_id uuid primary key references review.campaign,
  number text not null,
  holds_on date not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- The outline as it went out, and every later wording of it.
create table review.outline_version (
  campaign_id uuid not null references review.campaign,
  number integer not null,
  content jsonb not null,
  note text not null default '',
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (campaign_id, number)
);

-- Who must report by when, and into whose report theirs goes: fixed on issue; one added later has a reason.
create table review.obligation (
  id uuid primary key,
  campaign_id uuid not null references review.campaign,
  unit_id uuid not null,
  level text not null,
  due_on date not null,
  consolidates_to uuid,
  holds_on date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on review.obligation (campaign_id, unit_id);
create index on review.obligation (unit_id);

-- What became of an obligation, with the day on which it holds.
create table review.obligation_event (
  id uuid primary key,
  seq bigint generated always as identity,
  obligation_id uuid not null references review.obligation,
  fact review.obligation_fact not null,
  holds_on date not null,
  due_on date,
  to_unit_id uuid,
  reason text not null,
  by_unit_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((fact = 'extended') = (due_on is not null)),
  check ((fact = 'moved') = (to_unit_id is not null))
);
create index on review.obligation_event (obligation_id, holds_on, seq);

select platform.make_append_only('review.issue');
select platform.make_append_only('review.outline_version');
select platform.make_append_only('review.obligation');
select platform.make_append_only('review.obligation_event');
