create table notice (
    id           uuid  primary key,
    district     uuid  not null references district,
    kind         text  not null constraint notice_kind check (kind in ('initial-list', 'formal-list', 'result')),
    title        text  not null,
    html         text  not null,
    sha256       text  not null,
    document_no  text,
    issuer       text  not null,
    published_on date  not null,
    published_by text  not null
);
create index notice_of_district on notice (district, kind, id);
comment on table notice is 'Notices (公告) as they were published: never changed, a later one of a kind takes the place of the earlier';
