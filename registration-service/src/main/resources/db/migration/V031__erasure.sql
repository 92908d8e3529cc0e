-- Erasure of what the law needs no longer (ADR 15): drafted with the figures of a trial, approved by a second person, done by a job.
create table erasure (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null constraint erasure_kind check (kind in ('RETENTION_ENDED', 'REQUESTED')),
    division     text        collate "C" not null,
    voter        uuid,
    requested_on date,
    document_no  text        not null,
    status       text        not null constraint erasure_status check (status in ('DRAFT', 'REPLACED', 'APPROVED', 'DONE')),
    as_of        date        not null,
    found        jsonb       not null,
    kept         jsonb       not null,
    erased       jsonb       not null,
    drafted_by   text        not null,
    drafted_at   timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    job          uuid,
    finished_at  timestamptz,
    constraint erasure_requested_whole check ((kind = 'REQUESTED') = (voter is not null) and (voter is null) = (requested_on is null)),
    constraint erasure_approved_whole check ((status in ('APPROVED', 'DONE')) = (approved_by is not null))
);
create index erasure_page on erasure (division, id);
comment on table erasure is 'Erasures (删除): figures, who and when; never whom, but for the id that a request named';

create table erased_voter (
    voter       uuid        primary key,
    erasure     uuid        not null references erasure,
    unit        text        collate "C" not null,
    removed_for text        not null,
    erased_at   timestamptz not null default clock_timestamp()
);
create index erased_voter_unit on erased_voter (unit);
comment on table erased_voter is 'That a registration was erased, for figures that go on adding up; its id leads to nobody any more';

alter table roll add column erased_at timestamptz;
alter table notice alter column html drop not null;
comment on column roll.erased_at is 'When its entries were deleted; count, arithmetic and hash stay';

-- A voter that is deleted is looked for wherever one may be referred to.
create index live_registration_voter on live_registration (voter);
create index roll_correction_voter on roll_correction (voter);
create index objection_voter on objection (voter) where voter is not null;
