create table problem (
    id          uuid   primary key,
    version     bigint not null,
    election    text   not null,
    division    text   collate "C" not null,
    kind        text   not null constraint problem_kind check (kind in ('PROBLEM', 'LEGAL_QUESTION')),
    stage       text   not null,
    title       text   not null,
    detail      text   not null,
    found_on    date   not null,
    status      text   not null constraint problem_status check (status in ('OPEN', 'ANSWERED', 'RESOLVED')),
    answer      text,
    answered_on date,
    resolution  text,
    resolved_on date,
    recorded_by text   not null,
    constraint problem_answered_whole check (num_nonnulls(answer, answered_on) in (0, 2)),
    constraint problem_resolved_whole check (num_nonnulls(resolution, resolved_on) = case status when 'RESOLVED' then 2 else 0 end)
);
create index problem_of_election on problem (election, id);
comment on table problem is 'Problems and legal questions (问题与请示) found on the way';
