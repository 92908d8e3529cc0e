create table plan (
    id            uuid    primary key,
    version       bigint  not null,
    election      text    not null,
    level         text    not null,
    division      text    collate "C" not null,
    number        integer not null,
    status        text    not null constraint plan_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
    reason        text,
    created_by    text    not null,
    edited_by     text[]  not null default '{}',
    submitted_by  text,
    decision      jsonb,
    published_on  date,
    districts     jsonb   not null default '[]'
);
create index plan_of_division on plan (division, id);
create unique index plan_published on plan (election, level, division) where status = 'PUBLISHED';
comment on table plan is 'District plans (选区划分); districts are a value of the plan: drafts change as a whole, published ones never';

create table district (
    id                  uuid    primary key,
    plan                uuid    not null references plan,
    election            text    not null,
    level               text    not null,
    division            text    collate "C" not null,
    number              integer not null,
    name                text    not null,
    basis               text    not null,
    seats               integer not null,
    units               text[]  not null,
    population          integer not null
);
create index district_of_election on district (election, level, division, number);
create index district_units on district using gin (units);
comment on table district is 'Districts (选区) of published plans, public';
