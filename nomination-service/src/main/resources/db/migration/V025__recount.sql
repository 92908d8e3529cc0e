alter table certification add column standing jsonb;
comment on column certification.standing is 'what was known of the persons of the count when it was certified, so that it can be done again; null before this version';
