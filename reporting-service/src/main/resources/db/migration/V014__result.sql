create table result (
    district   uuid    primary key,
    sequence   bigint  not null,
    county     text    not null,
    election   text    not null,
    level      text    not null,
    round      integer not null,
    registered integer not null,
    voted      integer not null,
    outcome    text    not null,
    open_seats integer not null
);
comment on table result is 'Projection of each district''s last certified result (选举结果), by nomination''s events';
