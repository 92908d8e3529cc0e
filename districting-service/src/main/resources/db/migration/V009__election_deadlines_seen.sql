alter table election add column deadlines_seen_on date;
comment on column election.deadlines_seen_on is 'When it was written last: last days of the law that had passed then were confirmed';
