-- An occasion takes days: the last one is remembered beside the first, so that a calendar is told when either moves.
alter table work.feed_event add column until date;
