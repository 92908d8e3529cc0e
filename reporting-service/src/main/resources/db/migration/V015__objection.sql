create table objection (
    id          uuid    primary key,
    sequence    bigint  not null,
    county      text    not null,
    election    text    not null,
    level       text    not null,
    district    uuid    not null,
    kind        text    not null,
    outcome     text,
    received_on date    not null,
    decided_on  date,
    late        boolean not null,
    lawsuit_on  date
);
create index objection_of_election on objection (election);
comment on table objection is 'Projection of objections to rolls (申诉) and suits, by registration''s events';
