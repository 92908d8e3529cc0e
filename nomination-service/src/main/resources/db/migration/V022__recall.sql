create table recall (
    id               uuid        primary key,
    version          bigint      not null,
    county           text        not null,
    election         text        not null,
    level            text        not null,
    division         text        collate "C" not null,
    district         uuid        not null references district,
    deputy           uuid        not null references deputy,
    status           text        not null constraint recall_status check (
                         status in ('REJECTED', 'PETITIONED', 'DISTRIBUTED', 'PASSED', 'FAILED')),
    reasons          text        not null,
    submitted_on     date        not null,
    valid_signatures integer     not null,
    findings         jsonb       not null,
    defence          text,
    defended_on      date,
    distributed_on   date,
    vote             jsonb,
    recorded_by      text        not null,
    recorded_at      timestamptz not null
);
create index recall_of_deputy on recall (deputy, id);
create index recall_of_election on recall (election, id);
create unique index recall_one_runs on recall (deputy) where status in ('PETITIONED', 'DISTRIBUTED');
comment on table recall is 'Petitions to recall a deputy (罢免要求, R-119), and the vote on them (R-120); kept also where too few signed';

create table recall_signatory (
    recall    uuid    not null references recall,
    line      integer not null,
    voter     uuid,
    serial    integer,
    signed_at timestamptz,
    valid     boolean not null,
    code      text,
    primary key (recall, line)
);
comment on table recall_signatory is 'Signatures of petitions to recall, each with its verdict';
