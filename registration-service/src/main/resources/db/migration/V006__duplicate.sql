create table duplicate (
    id            uuid    primary key,
    version       bigint  not null default 1,
    kind          text    not null constraint duplicate_kind check (kind in ('SAME_ID', 'PROBABLE', 'POSSIBLE')),
    status        text    not null constraint duplicate_status check (status in ('OPEN', 'PENDING_EXTERNAL', 'RESOLVED')),
    score         integer not null,
    reasons       jsonb   not null,
    citizen_index bytea   not null,
    first_voter   uuid    not null references voter,
    first_unit    text    collate "C" not null,
    second_unit   text    collate "C" not null,
    second_name   text    collate "C" not null,
    second        jsonb   not null,
    citizen_id    bytea   not null,
    address       bytea,
    phone         bytea,
    import        uuid    not null references import,
    line          bigint  not null,
    decision      text    constraint duplicate_decision check (decision in ('KEEP_FIRST', 'KEEP_SECOND', 'KEEP_BOTH')),
    reason        text,
    decided_by    text,
    decided_at    timestamptz,
    constraint duplicate_once unique (citizen_index, first_unit, second_unit),
    constraint duplicate_decided_whole check ((status = 'RESOLVED') = (decision is not null))
);
create index duplicate_first_unit on duplicate (first_unit, status);
create index duplicate_second_unit on duplicate (second_unit, status);
comment on table duplicate is 'Citizens listed twice (重登): the live registration and what a file says besides';
comment on column duplicate.second is 'What the second registration would be: ethnicity, group, household division; no sensitive data';
