alter table roll add column by_election_day date;
comment on column roll.by_election_day is 'the day of the by-election (补选) that a final roll was taken up again for, R-115; null before';
