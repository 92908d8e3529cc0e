create table task (
    id           uuid   primary key,
    version      bigint not null,
    election     text   not null,
    division     text   collate "C" not null,
    key          text   not null,
    status       text   not null constraint task_status check (status in ('OPEN', 'DONE', 'NOT_APPLICABLE')),
    reason       text,
    evidence     text,
    completed_by text,
    completed_on date,
    constraint task_one unique (election, division, key),
    constraint task_completed check (num_nonnulls(completed_by, completed_on) = case status when 'OPEN' then 0 else 2 end),
    constraint task_reason check (status <> 'NOT_APPLICABLE' or reason is not null)
);
comment on table task is 'What somebody has said of a task (工作任务); what there is to do follows from template, election and townships';
