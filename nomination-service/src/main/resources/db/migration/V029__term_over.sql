create table term_over (
    id          uuid    primary key,
    election    text    not null,
    level       text    not null constraint term_over_level check (level in ('COUNTY', 'TOWNSHIP')),
    division    text    collate "C" not null,
    ended_on    date    not null,
    decided_by  text    not null,
    decided_on  date    not null,
    document_no text    not null,
    deputies    integer not null,
    recorded_by text    not null,
    constraint term_over_once unique (election, level, division)
);
comment on table term_over is 'Congresses whose term is over (任期届满): their deputies are ENDED, and none of their seats is vacant';
