-- What a drive's people added to the word lists by which voices are compared, or took from them, by name: the newest on a line holds.
create table amendments.word_change (
  id uuid primary key,
  drive_id uuid not null references amendments.drive,
  number integer not null,
  list text not null check (list in ('synonyms', 'stopPhrases')),
  line text not null,
  verb text not null check (verb in ('add', 'remove')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (drive_id, number)
);

select platform.make_append_only('amendments.word_change');
