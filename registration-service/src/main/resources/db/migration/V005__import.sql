create table import (
    id            uuid    primary key,
    version       bigint  not null,
    division      text    collate "C" not null,
    mode          text    not null constraint import_mode check (mode in ('VALIDATE', 'APPLY')),
    status        text    not null constraint import_status check (
                      status in ('RUNNING', 'VALIDATED', 'APPLIED', 'REFUSED', 'FAILED', 'CANCELLED')),
    file_name     text    not null,
    sha256        text    not null,
    bytes         bigint  not null,
    encoding      text    not null,
    confirmed     boolean not null,
    columns       jsonb,
    added         integer not null default 0,
    changed       integer not null default 0,
    unchanged     integer not null default 0,
    duplicate     integer not null default 0,
    rejected      integer not null default 0,
    by_reason     jsonb   not null default '[]',
    refused_units jsonb   not null default '[]',
    started_by    text    not null,
    job           uuid,
    started_at    timestamptz not null default clock_timestamp(),
    finished_at   timestamptz
);
create index import_page on import (division, id);

create table import_upload (
    import uuid    not null references import,
    part   integer not null,
    data   bytea   not null,
    primary key (import, part)
);
comment on table import_upload is 'The file, encrypted in parts, until it is no longer needed to go on after a crash';

create table import_row (
    import             uuid    not null references import,
    seq                integer not null,
    line               bigint  not null,
    voter              uuid    not null,
    unit               text    collate "C" not null,
    voter_group        text,
    name               text    collate "C" not null,
    citizen_id         bytea   not null,
    citizen_index      bytea   not null,
    sex                text    not null,
    birth_date         date    not null,
    ethnicity          text,
    household_division text    collate "C",
    address            bytea,
    address_index      bytea,
    phone              bytea,
    phone_index        bytea,
    away               boolean,
    findings           jsonb   not null,
    cells              bytea   not null,
    outcome            text    constraint import_row_outcome check (
                           outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'DUPLICATE_IN_FILE', 'REGISTERED_ELSEWHERE', 'NOT_QUALIFIED')),
    known              uuid,
    primary key (import, seq)
);
create index import_row_citizen on import_row (import, citizen_index, seq);
comment on table import_row is 'Staging: rows that passed the checks of their own; emptied when the import ends';
comment on column import_row.known is 'The live registration that the row meets';

create table import_rejection (
    import        uuid    not null references import,
    seq           integer not null,
    line          bigint  not null,
    kind          text    not null constraint import_rejection_kind check (kind in ('REJECTED', 'DUPLICATE')),
    code          text    not null,
    field         text,
    unit          text    collate "C",
    citizen_index bytea,
    cells         bytea   not null,
    primary key (import, seq)
);
comment on table import_rejection is 'Rows that were not taken, with the cells as they came, encrypted';

create table removal_proposal (
    voter  uuid primary key references voter,
    import uuid not null references import,
    line   bigint,
    reason text not null
);
comment on table removal_proposal is 'Registered voters whom a file notes as gone, or misses; proposed once, decided by a person';
