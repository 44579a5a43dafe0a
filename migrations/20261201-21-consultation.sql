create schema consultation;

-- A draft on which a unit asks for comments within its review. Its words are fixed once it was opened.
create table consultation.consultation (
  id uuid primary key,
  unit_id uuid not null,
  review_id uuid not null,
  title text not null,
  purpose text not null,
  -- The draft in paragraphs, in order: a comment names one by its place.
  paragraphs jsonb not null,
  file_id uuid,
  file_name text,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  -- Who is to be asked, as it was planned: named units, levels of a subtree.
  asks jsonb not null,
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create index on consultation.consultation (review_id);
create index on consultation.consultation (unit_id);
create index on consultation.consultation (file_id) where file_id is not null;

-- What happened to it. An extension, or an opening, names the last day of comments.
create table consultation.event (
  id uuid primary key,
  seq bigint generated always as identity,
  consultation_id uuid not null references consultation.consultation,
  fact text not null check (fact in ('opened', 'extended', 'closed', 'published')),
  holds_on date not null,
  closes_on date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  check ((fact in ('opened', 'extended')) = (closes_on is not null))
);
create index on consultation.event (consultation_id, seq);

-- Who is asked: fixed when it was opened.
create table consultation.asked (
  consultation_id uuid not null references consultation.consultation,
  unit_id uuid not null,
  primary key (consultation_id, unit_id)
);
create index on consultation.asked (unit_id);

-- A unit's comment: its own until it was sent, then never changed.
create table consultation.comment (
  id uuid primary key,
  consultation_id uuid not null references consultation.consultation,
  unit_id uuid not null,
  -- The paragraph that it is about; null for the whole draft.
  place integer,
  provision text not null,
  kind text not null,
  field text,
  words text not null,
  grounds text not null,
  search text not null,
  revision integer not null default 1,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on consultation.comment (consultation_id, place);
create index on consultation.comment (unit_id);
create table consultation.sent (
  comment_id uuid primary key references consultation.comment,
  holds_on date not null,
  level text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create table consultation.taken_back (
  comment_id uuid primary key references consultation.comment,
  holds_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- What became of a comment, answer after answer: the newest holds.
create table consultation.answer (
  comment_id uuid not null references consultation.sent,
  number integer not null,
  outcome text not null check (outcome in ('accepted', 'partly', 'declined')),
  explanation text not null,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (comment_id, number)
);

select platform.make_append_only('consultation.event');
select platform.make_append_only('consultation.asked');
select platform.make_append_only('consultation.sent');
select platform.make_append_only('consultation.taken_back');
select platform.make_append_only('consultation.answer');
