create table election (
    code           text    primary key,
    version        bigint  not null,
    division       text    collate "C" not null,
    name           text    not null,
    election_day   date    not null,
    levels         text[]  not null,
    rule_profile   text    not null,
    rule_overrides jsonb   not null,
    rules          jsonb   not null,
    status         text    not null constraint election_status check (status in ('DRAFT', 'ANNOUNCED', 'CLOSED')),
    decided_by     text,
    decided_on     date,
    document_no    text,
    written_by     text    not null
);
create index election_division on election (division, code);
-- a county has at most one announced, unclosed election
create unique index election_open on election (division) where status = 'ANNOUNCED';
comment on table election is 'General elections (换届选举); rules and calendar travel from here to the other services';
