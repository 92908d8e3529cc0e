create table district (
    id                   uuid    primary key,
    version              bigint  not null,
    sequence             bigint  not null,
    county               text    not null,
    election             text    not null,
    level                text    not null constraint district_level check (level in ('COUNTY', 'TOWNSHIP')),
    division             text    collate "C" not null,
    number               integer not null,
    name                 text    not null,
    seats                integer not null,
    withdrawn            boolean not null,
    voters               integer,
    roll_published_on    date,
    step                 text    not null constraint district_step check (step in (
                             'AWAITING_ROLL', 'NOMINATING', 'INITIAL_LIST', 'DELIBERATING', 'PRELIMINARY', 'FORMAL_LIST', 'VOTING',
                             'COUNTED', 'TIE_REVOTE', 'RUN_OFF', 'REELECTION', 'CERTIFIED')),
    round                integer not null,
    nominated            integer not null,
    initial_list_on      date,
    initial_list_reason  text,
    deliberations        integer not null,
    conclusion           text    constraint district_conclusion check (conclusion in ('AGREED', 'NOT_AGREED')),
    preliminaries        integer not null,
    tied                 boolean not null,
    formal_list_on       date,
    formal_list_reason   text,
    undecided            boolean not null
);
create index district_of_election on district (election, level, division, number, id);
comment on table district is 'Electoral districts (选区) as districting published them, and how far each has come';
comment on column district.sequence is 'of districting''s last event; version is of the row and rises with replica and course alike';
comment on column district.tied is 'the last preliminary election left a tie at the cut';
comment on column district.undecided is 'the list of the run-off waits for the committee''s decision';
comment on column district.nominated is 'persons with a standing nomination';

create table district_unit (
    district uuid not null references district,
    unit     text collate "C" not null,
    primary key (district, unit)
);
create index district_unit_scope on district_unit (unit, district);
comment on table district_unit is 'Units of districts: a district is in a caller''s scope if one of its units is';
