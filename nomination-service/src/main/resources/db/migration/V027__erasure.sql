-- Erasure of what led to an election whose term is over (ADR 15): drafted with the figures of a trial, approved by a second person.
create table erasure (
    id          uuid        primary key,
    version     bigint      not null,
    division    text        collate "C" not null,
    document_no text        not null,
    status      text        not null constraint erasure_status check (status in ('DRAFT', 'REPLACED', 'APPROVED', 'DONE')),
    as_of       date        not null,
    found       jsonb       not null,
    erased      jsonb       not null,
    drafted_by  text        not null,
    drafted_at  timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    job         uuid,
    finished_at timestamptz,
    constraint erasure_approved_whole check ((status in ('APPROVED', 'DONE')) = (approved_by is not null))
);
create index erasure_page on erasure (division, id);
comment on table erasure is 'Erasures (删除): figures, who and when; never whom';

alter table district
    add column erased_on date,
    add column erased    jsonb,
    add constraint district_erased_whole check ((erased_on is null) = (erased is null));
comment on column district.erased_on is 'when forms, signatures and candidates who were not elected were erased from this course';
comment on column district.erased is 'what statistics go on counting of what was erased';
alter table notice alter column html drop not null;
comment on column notice.html is 'null once erased; the hash stays';

-- of proxies that are over, too: names go when registration has erased the voter
create index proxy_principal on proxy (principal);
create index proxy_agent on proxy (agent);
