create schema work;

-- A task of a unit that one of its people gave to another. Its title is what it was called then; it is ended, not deleted,
-- by whoever takes it or gives it back.
create table work.delegation (
  id uuid primary key,
  task_key text not null,
  unit_id uuid not null,
  title text not null,
  link text not null,
  from_id uuid not null,
  to_id uuid not null,
  note text not null default '',
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  check (from_id <> to_id)
);
create unique index one_holder on work.delegation (task_key, unit_id) where ended_at is null;
create index on work.delegation (from_id, recorded_at);
create index on work.delegation (to_id) where ended_at is null;

-- How a person wants to be reminded; without a row, as `reminders.ts` says.
create table work.preference (
  person_id uuid primary key,
  way text not null check (way in ('at-once', 'daily', 'weekly', 'in-app', 'off')),
  language text not null check (language in ('vi', 'en')),
  before_due integer[] not null,
  after_due integer[] not null,
  revision integer not null,
  saved_at timestamptz not null
);

-- Up to which day a person was reminded, and when the last digest was written.
create table work.reminded (
  person_id uuid primary key,
  day date not null,
  digest_on date
);

-- What a person was told. `key` says what of: the same is never told twice.
create table work.notice (
  id uuid primary key,
  person_id uuid not null,
  key text not null,
  kind text not null,
  unit_id uuid not null,
  title text not null,
  detail text not null default '',
  link text not null,
  due_on date,
  recorded_at timestamptz not null,
  mailed_at timestamptz,
  read_at timestamptz,
  unique (person_id, key)
);
create index on work.notice (person_id, recorded_at, id);
create index on work.notice (person_id) where read_at is null;

-- A private calendar address. Of the token only the hash is kept; a renewed address is another row.
create table work.feed (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  token_hash text not null unique,
  recorded_at timestamptz not null,
  read_at timestamptz,
  ended_at timestamptz
);
create index on work.feed (person_id, recorded_at);

-- What a person's calendars were last given of a task, so that a changed day or a task that is gone is told to them.
create table work.feed_event (
  person_id uuid not null,
  key text not null,
  due_on date not null,
  sequence integer not null,
  changed_at timestamptz not null,
  gone boolean not null default false,
  primary key (person_id, key)
);

-- Up to which line of the sealed audit trail people were told of what concerns them.
create table work.heard (
  one boolean primary key default true check (one),
  position bigint not null
);
