-- what becomes of a deputy after the election; a service of the version before goes on adding deputies who are ELECTED
alter table deputy
    add column version bigint not null default 0,
    add column status  text   not null default 'ELECTED',
    add column changed_on date,
    add constraint deputy_status check (status in ('ELECTED', 'POSTPONED', 'CONFIRMED', 'SUSPENDED', 'ENDED', 'VOID'));
create index deputy_person on deputy (voter);
create index deputy_of_district on deputy (district);
comment on column deputy.status is 'ELECTED until the credentials review (R-113), CONFIRMED or VOID by it; SUSPENDED and ENDED during the term (R-116, R-117)';

create table deputy_change (
    id          uuid        primary key,
    deputy      uuid        not null references deputy,
    status      text        not null,
    ground      text        not null,
    reason      text,
    happened_on date        not null,
    decided_by  text        not null,
    decided_on  date        not null,
    document_no text        not null,
    figures     jsonb,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index deputy_change_of_deputy on deputy_change (deputy, id);
comment on table deputy_change is 'Each change of a deputy''s status with the decision it rests on; never changed';

create table credentials_review (
    id          uuid        primary key,
    version     bigint      not null,
    county      text        not null,
    election    text        not null,
    level       text        not null constraint credentials_review_level check (level in ('COUNTY', 'TOWNSHIP')),
    division    text        collate "C" not null,
    reported_by text        not null,
    reported_on date        not null,
    verdicts    jsonb       not null,
    report      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    decided_by  text,
    decided_on  date,
    document_no text,
    approved_by text,
    notice      text
);
create index credentials_review_of_congress on credentials_review (election, level, division, id);
create unique index credentials_review_one_waits on credentials_review (election, level, division) where decided_on is null;
comment on table credentials_review is 'Credentials reviews (代表资格审查, R-113): the report of the credentials committee, and the decision that confirms or voids';
