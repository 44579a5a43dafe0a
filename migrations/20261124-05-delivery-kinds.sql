-- The counts are open to other dated subjects than undertakings and their milestones. Work is what comes before the
-- milestone in this order; what comes after is counted only when asked for by its kind: a remedy that an inspection imposed,
-- an inspection at the unit that inspects, a visit at each unit inspected, what is established there, a rejected claim.
alter type delivery.kind add value 'remedy';
alter type delivery.kind add value 'inspection';
alter type delivery.kind add value 'visit';
alter type delivery.kind add value 'strength';
alter type delivery.kind add value 'shortcoming';
alter type delivery.kind add value 'rejection';
