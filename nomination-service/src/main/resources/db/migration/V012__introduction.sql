create table introduction (
    candidate  uuid        primary key references candidate,
    version    bigint      not null,
    text       text        not null,
    written_by text        not null,
    written_at timestamptz not null
);
comment on table introduction is 'Introductions of candidates (介绍代表候选人的情况), R-93, R-94';
