alter table notice add column service text;
comment on column notice.service is 'Whose notice it is; null for one told before this column, until read models are rebuilt';
