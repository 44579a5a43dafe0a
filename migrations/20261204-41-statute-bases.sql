-- The bases that the act of a version names ("Căn cứ …"), a line each; a consolidated text tells them in a note.
alter table statute.version add column bases text not null default '';
