create table proxy (
    id             uuid        primary key,
    version        bigint      not null,
    county         text        not null,
    election       text        not null,
    level          text        not null,
    district       uuid        not null references district,
    round          integer     not null,
    principal      uuid        not null,
    principal_name text        not null,
    agent          uuid        not null,
    agent_name     text        not null,
    form           text        not null constraint proxy_form check (form in ('LETTER', 'FAX', 'OTHER_WRITTEN')),
    cause          text        not null constraint proxy_cause check (cause in ('AWAY', 'ILL')),
    received_on    date        not null,
    late_reason    text,
    status         text        not null constraint proxy_status check (status in ('RECEIVED', 'ACCEPTED', 'REFUSED', 'USED', 'VOID')),
    recorded_by    text        not null,
    decided_by     text,
    decided_on     date,
    document_no    text,
    decision       text,
    used_by        text,
    used_on        date,
    void_cause     text        constraint proxy_void_cause check (void_cause in ('PRINCIPAL_APPEARED', 'REVOKED', 'AGENT_UNABLE', 'LEFT_ROLL')),
    void_on        date,
    constraint proxy_to_another check (principal <> agent)
);
create unique index proxy_once on proxy (district, round, principal) where status in ('RECEIVED', 'ACCEPTED', 'USED');
create index proxy_of_agent on proxy (agent, election, level) where status in ('RECEIVED', 'ACCEPTED', 'USED');
create index proxy_of_principal on proxy (principal, election, level) where status in ('RECEIVED', 'ACCEPTED', 'USED');
create index proxy_of_district on proxy (district, id);
comment on table proxy is 'Written proxies (委托投票, R-97): one voter votes for another who is away or ill, with the committee''s consent';
comment on column proxy.round is 'of the vote it is given for: a later vote of the district wants another proxy';
