alter table candidate add column leaving_told_on date;
comment on column candidate.leaving_told_on is 'when the voters were told by a notice that this listed candidate has left';
