-- Work for later: done once, by whichever process takes it, also after a restart. `key` tells two of a name apart and is
-- taken once, also after it was done, so that what is asked for twice is done once. A job that is taken comes back when `taken_until` has
-- passed and nobody said that it is done.
create table platform.job (
  id uuid primary key,
  name text not null,
  key text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  taken_until timestamptz,
  done_at timestamptz,
  given_up_at timestamptz,
  last_fault text,
  recorded_at timestamptz not null,
  unique (name, key)
);
create index job_open on platform.job (due_at, id) where done_at is null and given_up_at is null;
create index job_over on platform.job (done_at) where done_at is not null;
