-- What a survey's conclusion asks of a unit, and what a pilot asks of the units that try a model out: dated obligations like
-- remedies, counted only when asked for by their kind.
alter type delivery.kind add value 'request' after 'remedy';
alter type delivery.kind add value 'pilot' after 'request';
