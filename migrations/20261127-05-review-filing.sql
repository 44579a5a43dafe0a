-- What becomes of a report is told to the duty that it fulfils.
alter type review.obligation_fact add value 'submitted';
alter type review.obligation_fact add value 'returned';
alter type review.obligation_fact add value 'accepted';
