create table report (
    id         uuid        primary key,
    version    bigint      not null,
    county     text        collate "C" not null,
    election   text        not null,
    kind       text        not null constraint report_kind check (kind in ('PROGRESS', 'STAGE', 'SUMMARY')),
    status     text        not null constraint report_status check (status in ('DRAFT', 'ISSUED')),
    drafted_by text        not null,
    issued_by  text,
    as_of      timestamptz not null,
    snapshot   text        not null,                                             -- as it was hashed
    missing    integer     not null,
    sha256     text        not null,
    constraint report_issued check ((status = 'ISSUED') = (issued_by is not null)),
    constraint report_issued_whole check (status = 'DRAFT' or missing = 0),
    constraint report_two_persons check (issued_by <> drafted_by)
);
comment on table report is 'Reports as they were drafted; the snapshot never changes; drafted and issued by two persons';
