create table unit_registration (
    unit     text    collate "C" primary key,
    sequence bigint  not null,
    county   text    not null,
    voters   integer not null,
    approved integer not null,
    women    integer not null,
    minority integer not null,
    away     integer not null,
    mismatch integer not null
);
comment on table unit_registration is 'Projection of running totals of each unit, by registration''s events';

create table import (
    id        uuid    primary key,
    sequence  bigint  not null,
    county    text    not null,
    division  text    collate "C" not null,
    total     integer not null,
    added     integer not null,
    changed   integer not null,
    unchanged integer not null,
    duplicate integer not null,
    rejected  integer not null
);
comment on table import is 'Projection of completed imports, by registration''s events';

create table duplicate (
    id        uuid    primary key,
    sequence  bigint  not null,
    county    text    not null,
    kind      text    not null,
    divisions text[]  collate "C" not null,
    decision  text,
    resolved  boolean not null
);
comment on table duplicate is 'Projection of duplicate registrations (重复登记), by registration''s events';
