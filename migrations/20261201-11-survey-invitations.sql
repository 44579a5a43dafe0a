-- An invitation to contribute to a conference or workshop, for somebody without an account: whoever has its private address
-- hands in one paper. Only the hash of the address is kept.
create table survey.invitation (
  id uuid primary key,
  session_id uuid not null references survey.session,
  -- The addressee, a post, an institute or a person, as typed.
  name text not null,
  email text,
  -- What is told of the subject: nothing else of the session's preparation is.
  topics text not null default '',
  -- The last day on which the address holds.
  expires_on date not null,
  token_hash text not null unique,
  recorded_at timestamptz not null,
  recorded_by uuid,
  revoked_at timestamptz,
  revoked_by uuid
);
create index on survey.invitation (session_id);

alter table survey.contribution add column invitation_id uuid unique references survey.invitation;
