create table nomination (
    id                  uuid        primary key,
    version             bigint      not null,
    county              text        not null,
    election            text        not null,
    level               text        not null,
    district            uuid        not null references district,
    channel             text        not null constraint nomination_channel check (channel in ('ORGANISATION', 'JOINT_VOTERS')),
    organisations       text[]      not null,
    organisation_group  text,
    candidate           uuid        references candidate,
    nominee             uuid        not null,
    name                text        not null,
    sex                 text        not null,
    birth_date          date        not null,
    ethnicity           text        not null,
    political_status    text,
    education           text,
    occupation          text,
    post                text,
    consented_on        date,
    foreign_funding     boolean,
    deputy_of           text[]      not null,
    status              text        not null constraint nomination_status check (status in ('ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    valid_signatures    integer     not null,
    findings            jsonb       not null,
    recorded_by         text        not null,
    recorded_at         timestamptz not null,
    withdrawn_by        text,
    withdrawal_document text,
    constraint nomination_accepted_has_candidate check (status = 'REJECTED' or candidate is not null)
);
create index nomination_of_district on nomination (district, id);
create index nomination_of_election on nomination (election, id);
create index nomination_of_candidate on nomination (candidate);
create index nomination_of_group on nomination (district, organisation_group) where organisation_group is not null;
comment on table nomination is 'Nomination forms (代表候选人推荐表), R-74 to R-86; whatever was well-formed is kept, with what the law says of it';

create table signatory (
    nomination uuid    not null references nomination,
    line       integer not null,
    district   uuid    not null,
    voter      uuid,
    serial     integer,
    signed_at  timestamptz,
    valid      boolean not null,
    code       text,
    primary key (nomination, line)
);
create index signatory_ledger on signatory (district, voter) where valid;
comment on table signatory is 'Signatures of joint nominations; with their nominations'' status the ledger of R-76';
