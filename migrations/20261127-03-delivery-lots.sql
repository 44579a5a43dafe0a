-- A sample is drawn from claims by walking them in the order of their permanent random numbers. The index of all
-- undertakings met one claim in ten; this one has nothing but claims, with what they are asked about.
drop index delivery.undertaking_lot;
create index period_lot on delivery.period (md5(subject_id::text)) include (subject_id, unit_id, kind, field, valid_from, valid_to)
  where state = 'claimed';
