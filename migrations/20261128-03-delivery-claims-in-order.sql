-- Claims that wait for inspection's word are listed by the day of the claim: met in that order, a page of them is read
-- without looking at the others.
create index period_claimed on delivery.period (coalesce(done_on, valid_from), subject_id) where state = 'claimed';
