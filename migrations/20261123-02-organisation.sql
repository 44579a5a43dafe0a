create schema organisation;

-- One recorded act of the organisation: a founding, a renaming, a merger … with the directive that ordered it.
create table organisation.act (
  id uuid primary key,
  type text not null check (type in ('founding', 'renaming', 'changing', 'moving', 'merging', 'splitting', 'dissolving', 'reorganising')),
  holds_on date not null,
  directive text not null,
  note text not null default '',
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on organisation.act (holds_on);

create table organisation.unit (
  id uuid primary key,
  founded_on date not null,
  act_id uuid not null references organisation.act
);

-- What a unit was from a day on. After its dissolution `standing` is false and `parent_id` names its heir: the unit
-- that answers for its records from then on, so that counts before and after stay right.
create table organisation.unit_version (
  unit_id uuid not null references organisation.unit,
  valid_from date not null,
  valid_to date not null default 'infinity',
  standing boolean not null default true,
  code text not null,
  name text not null,
  name_key text not null,
  search text not null,
  level text not null check (level in ('nation', 'city', 'district', 'commune', 'base', 'cell')),
  kind text not null check (kind in ('committee', 'office', 'advisory', 'inspection', 'agency', 'union', 'administrative', 'base', 'cell')),
  fields text[] not null default '{}',
  parent_id uuid references organisation.unit,
  act_id uuid not null references organisation.act,
  primary key (unit_id, valid_from),
  check (valid_from < valid_to),
  check (parent_id <> unit_id),
  -- One code, one unit of a level on a day. Hashed, since GiST is five times slower on texts when many units come at once.
  constraint code_taken exclude using gist (hashtextextended(level || ' ' || code, 0) with =, daterange(valid_from, valid_to) with &&) where (standing)
);
create index on organisation.unit_version (parent_id, valid_from);
create index on organisation.unit_version (code);
create index on organisation.unit_version (act_id);

create table organisation.succession (
  act_id uuid not null references organisation.act,
  predecessor_id uuid not null references organisation.unit,
  successor_id uuid not null references organisation.unit,
  share text not null check (share in ('whole', 'part')),
  primary key (act_id, predecessor_id, successor_id)
);
create index on organisation.succession (predecessor_id);
create index on organisation.succession (successor_id);

-- Kept: who stood under whom, when (each unit under itself at depth 0). Made from unit_version; other rooms may join it.
create table organisation.ancestry (
  unit_id uuid not null,
  ancestor_id uuid not null,
  depth smallint not null,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, ancestor_id, valid_from)
);
create index on organisation.ancestry (ancestor_id, depth, valid_from) include (unit_id, valid_to);

create table organisation.person (
  id uuid primary key,
  name text not null,
  email text not null unique,
  account_id text unique,
  sample boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);

create table organisation.post (
  id uuid primary key,
  person_id uuid not null references organisation.person,
  unit_id uuid not null references organisation.unit,
  title text not null,
  role text not null check (role in ('viewer', 'editor', 'leader', 'inspector', 'secretary', 'administrator')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  recorded_at timestamptz not null,
  recorded_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  check (valid_from < valid_to)
);
create index on organisation.post (person_id);
create index on organisation.post (unit_id);

select platform.make_append_only('organisation.act');
select platform.make_append_only('organisation.succession');
