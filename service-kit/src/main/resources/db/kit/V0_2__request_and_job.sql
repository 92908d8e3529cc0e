create table idempotent_answer (
    person      text        not null,
    path        text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    headers     jsonb       not null,
    body        bytea,
    kept_at     timestamptz not null default clock_timestamp(),
    primary key (person, path, key)
);
create index idempotent_answer_age on idempotent_answer (kept_at);
comment on table idempotent_answer is 'First answers to POSTs with an Idempotency-Key, kept 48 h; fingerprints keyed, bodies encrypted';

create table job (
    id           uuid        primary key,
    version      bigint      not null default 0,
    kind         text        not null,
    status       text        not null constraint job_status check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    division     text        collate "C" not null,
    queue        text,
    started_by   jsonb       not null,
    input        jsonb       not null,
    checkpoint   jsonb,
    processed    bigint      not null default 0,
    total        bigint      not null default 0,
    result       jsonb,
    problem      jsonb,
    trace_id     text,
    created_at   timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz,
    lease        uuid,
    lease_until  timestamptz,
    attempts     integer     not null default 0
);
create index job_waiting on job (created_at) where status in ('QUEUED', 'RUNNING');
-- one after another: of a queue at most one job runs
create unique index job_queue on job (queue) where status = 'RUNNING' and queue is not null;
comment on column job.lease is 'Token of the execution that may write; a replica whose token was replaced has lost the job';

create table audit (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    sub       text        not null,
    roles     text        not null,
    action    text        not null,
    object    text        not null,
    object_id text        not null,
    division  text        collate "C" not null,
    detail    jsonb       not null,
    trace_id  text
);
create index audit_division on audit (division, id);
create function audit_is_append_only() returns trigger
    language plpgsql
as $$
begin
    raise exception 'audit rows are never changed or deleted';
end
$$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();

create table business_clock (
    only_one boolean     primary key default true check (only_one),
    version  bigint      not null default 0,
    ahead    interval    not null default interval '0'
);
insert into business_clock default values;
comment on table business_clock is 'How far business time runs ahead of real time; zero but in rehearsals';
