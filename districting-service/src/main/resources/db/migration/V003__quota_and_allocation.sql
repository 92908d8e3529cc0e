create table quota (
    election             text    collate "C" not null,
    level                text    not null,
    division             text    collate "C" not null,
    version              bigint  not null,
    approved_seats       integer not null,
    previous_seats       integer,
    extra_document_no    text,
    recalculation_reason text,
    population           integer not null,
    decided_by           text    not null,
    decided_on           date    not null,
    document_no          text    not null,
    filed_on             date,
    primary key (election, level, division)
);
comment on table quota is 'Decided numbers of deputies (代表名额); once decided they govern (R-16)';

create table allocation (
    id          uuid   primary key,
    version     bigint not null,
    election    text   not null,
    division    text   collate "C" not null,
    status      text   not null constraint allocation_status check (status in ('DRAFT', 'APPROVED')),
    seats       integer not null,
    available   integer not null,
    reserved    jsonb  not null,
    items       jsonb  not null,
    created_by  text   not null,
    approved_at timestamptz
);
create index allocation_of_election on allocation (election, approved_at);
