create table candidate (
    id                  uuid    primary key,
    version             bigint  not null,
    district            uuid    not null references district,
    county              text    not null,
    election            text    not null,
    level               text    not null,
    voter               uuid    not null,
    name                text    not null,
    sex                 text    not null,
    birth_date          date    not null,
    ethnicity           text    not null,
    political_status    text,
    education           text,
    occupation          text,
    post                text,
    status              text    not null constraint candidate_status check (
                            status in ('NOMINATED', 'INITIAL', 'FORMAL', 'NOT_LISTED', 'WITHDRAWN', 'ELECTED', 'NOT_ELECTED')),
    listed              boolean not null,
    place               integer,
    withdrawn_on        date,
    withdrawal_document text,
    constraint candidate_once unique (district, voter)
);
create index candidate_person on candidate (voter, election, level);
comment on table candidate is 'Persons nominated in a district, each once however many nominated them';
comment on column candidate.listed is 'on an initial list once: public from then on';
comment on column candidate.place is 'on the list published last';
