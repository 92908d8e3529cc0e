create table objection (
    id               uuid    primary key,
    version          bigint  not null,
    roll             uuid    not null references roll,
    election         text    not null,
    county           text    not null,
    level            text    not null,
    division         text    collate "C" not null,
    district         uuid    not null references district,
    kind             text    not null constraint objection_kind check (kind in ('OMITTED', 'WRONGLY_LISTED', 'WRONG_DETAIL')),
    status           text    not null constraint objection_status check (status in ('RECEIVED', 'DECIDED', 'SUED', 'JUDGED')),
    voter            uuid    references voter,
    content          bytea   not null,
    received_on      date    not null,
    received_by      text    not null,
    decide_by        date    not null,
    outcome          text    constraint objection_outcome check (
                         outcome in ('UPHELD_ADD', 'UPHELD_REMOVE', 'UPHELD_CORRECT', 'REJECTED')),
    reasons          bytea,
    decided_on       date,
    decided_by       text,
    lawsuit_on       date,
    court            text,
    judgment_on      date,
    judgment_outcome text    constraint objection_judgment_outcome check (
                         judgment_outcome in ('UPHELD_ADD', 'UPHELD_REMOVE', 'UPHELD_CORRECT', 'REJECTED')),
    judgment_document text,
    constraint objection_decided_whole check ((status = 'RECEIVED') = (outcome is null)),
    constraint objection_sued_whole check ((status in ('SUED', 'JUDGED')) = (lawsuit_on is not null)),
    constraint objection_judged_whole check ((status = 'JUDGED') = (judgment_outcome is not null))
);
create index objection_page on objection (election, level, id);
create index objection_of_district on objection (district);
comment on table objection is 'Objections to rolls (申诉), their decision, suit and judgment';
comment on column objection.content is 'Applicant, subject and statement, encrypted';
