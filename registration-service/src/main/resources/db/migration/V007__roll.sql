create table roll (
    id              uuid    primary key,
    version         bigint  not null,
    election        text    not null,
    county          text    not null,
    level           text    not null,
    division        text    collate "C" not null,
    district        uuid    not null references district,
    district_number integer not null,
    district_name   text    not null,
    plan            uuid    not null,
    roll_version    integer not null,
    status          text    not null constraint roll_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'FINAL')),
    count           integer not null,
    arithmetic      jsonb   not null,
    sha256          text    not null,
    drafted_by      text    not null,
    drafted_at      timestamptz not null,
    published_by    text,
    published_at    timestamptz,
    published_on    date,
    objections_until date,
    polling_place   text,
    polling_from    timestamptz,
    polling_until   timestamptz,
    reason          text,
    constraint roll_version_once unique (district, roll_version),
    constraint roll_published_whole check (
        (status = 'DRAFT') = (published_at is null) and (published_at is null) = (objections_until is null))
);
create index roll_page on roll (election, level, id);
comment on table roll is 'Rolls (选民名单) of districts; a published one never changes (R-67), a later version follows it';

create table roll_entry (
    roll        uuid    not null references roll on delete cascade,
    serial      integer not null,
    voter       uuid    not null,
    unit        text    collate "C" not null,
    name        text    collate "C" not null,
    sex         text    not null,
    voter_group text,
    primary key (roll, serial)
);
create index roll_entry_voter on roll_entry (voter);

create table notice (
    id           uuid primary key,
    roll         uuid not null unique references roll,
    title        text not null,
    html         text not null,
    sha256       text not null,
    document_no  text,
    issuer       text not null,
    published_on date not null,
    published_by text not null
);
comment on table notice is 'Notices (公告) of published rolls; written once, never changed (R-121)';
