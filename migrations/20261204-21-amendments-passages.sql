-- Words for answers that are used again, kept by the unit of a drive. Each act on one is a revision: added, written anew, retired;
-- the newest holds. Which answers were made with which of them stands in the facts of the proposals.
create table amendments.passage (
  id uuid primary key,
  unit_id uuid not null,
  illustrative boolean not null default false
);
create index on amendments.passage (unit_id);

create table amendments.passage_revision (
  passage_id uuid not null references amendments.passage,
  revision integer not null,
  title text not null,
  words text not null,
  -- Taken into no new answer from here on.
  retired boolean not null default false,
  holds_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (passage_id, revision)
);

select platform.make_append_only('amendments.passage_revision');
