-- Trackers in. An import is a batch of the unit that keeps the tracker, and can be undone as a whole: what it made is
-- withdrawn with a reason and stays in the records.

create table delivery.batch (
  id uuid primary key,
  unit_id uuid not null,
  file text not null,
  mapping text,
  holds_on date not null,
  counts jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text
);
create index on delivery.batch (unit_id, recorded_at);

-- Where an undertaking stands in a tracker: the next reading of the sheet knows it by this.
create table delivery.tracked_row (
  batch_id uuid not null references delivery.batch,
  sheet text not null,
  row integer not null,
  undertaking_id uuid not null references delivery.undertaking,
  primary key (batch_id, sheet, row)
);
create index on delivery.tracked_row (undertaking_id);

-- What the columns of a unit's trackers mean, and which unit is meant by a name that is misspelt in them. Rows are
-- appended; the newest of a name holds.
create table delivery.mapping (
  id uuid primary key,
  unit_id uuid not null,
  name text not null,
  columns jsonb not null,
  units jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create index on delivery.mapping (unit_id, name, recorded_at);

alter table delivery.assignment add batch_id uuid, add ended_batch_id uuid;
alter table delivery.former_wording add batch_id uuid;

select platform.make_append_only('delivery.tracked_row');
select platform.make_append_only('delivery.mapping');

-- Takes what an import made out of the kept counts and out of the periods. Its facts must have been withdrawn.
create function delivery.remove_batch(asked uuid) returns void language plpgsql as $$
begin
  lock table delivery.kept_unit in row exclusive mode; -- waits while units are newly kept or the structure changes
  insert into delivery.tally
  select unit_id, slice_id, grain, starts_on, -total, -planned, -in_progress, -claimed, -verified, -returned, -suspended, -cancelled,
    -late, -done_on_time, -done_late, false
  from delivery.tallies_of_batch(asked) order by unit_id, slice_id, grain, starts_on;
  delete from delivery.period p using delivery.undertaking u where u.batch_id = asked and p.undertaking_id = u.id;
end $$;
