-- Proposals of removal are settled by a person and stay known. Two versions of the service run side by side: the old one inserts
-- without, and deletes where the new one says ACCEPTED.
alter table removal_proposal
    add column version      bigint      not null default 1,
    add column status       text        not null default 'OPEN'
                            constraint removal_proposal_status check (status in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    add column unit         text        collate "C",
    add column election     text,
    add column suggested    text,
    add column suggested_on date,
    add column proposed_at  timestamptz not null default clock_timestamp(),
    add column decided_by   text,
    add column decided_at   timestamptz,
    add column dismissal    text,
    add constraint removal_proposal_ground check (reason in ('NOTED_AS_GONE', 'MISSING')),
    add constraint removal_proposal_decided_whole check ((status = 'OPEN') = (decided_by is null));
update removal_proposal as proposal set unit = voter.unit from voter where voter.id = proposal.voter;
create index removal_proposal_open on removal_proposal (voter) where status = 'OPEN';
create index removal_proposal_import on removal_proposal (import, voter);
comment on column removal_proposal.unit is 'Where the voter was registered when it was proposed, and the file says so';
comment on column removal_proposal.suggested is 'The reason of a removal that the file notes, such as DECEASED';

create table import_gone (
    import       uuid    not null references import,
    voter        uuid    not null,
    unit         text    collate "C" not null,
    line         bigint,
    ground       text    not null constraint import_gone_ground check (ground in ('NOTED_AS_GONE', 'MISSING')),
    suggested    text,
    suggested_on date,
    opens        boolean not null,
    primary key (import, voter)
);
create index import_gone_unit on import_gone (import, unit) where opens;
comment on table import_gone is 'Staging: voters whom a file notes as gone or misses; emptied when the import ends';
