create table nomination (
    id              uuid   primary key,
    sequence        bigint not null,
    county          text   not null,
    election        text   not null,
    district        uuid   not null,
    level           text   not null,
    channel         text   not null,
    candidate_voter uuid,
    status          text   not null constraint nomination_status check (status in ('ACCEPTED', 'REJECTED', 'WITHDRAWN'))
);
create index nomination_of_election on nomination (election, level);
comment on table nomination is 'Projection of nominations (提名推荐), by nomination''s events';

create table candidate_list (
    district     uuid    not null,
    kind         text    not null constraint candidate_list_kind check (kind in ('INITIAL', 'FORMAL')),
    sequence     bigint  not null,
    county       text    not null,
    election     text    not null,
    level        text    not null,
    division     text    collate "C" not null,
    seats        integer not null,
    candidates   jsonb   not null,
    published_on date    not null,
    primary key (district, kind)
);
comment on table candidate_list is 'Projection of published lists of candidates, by nomination''s events';

create table deliberation (
    district   uuid    primary key,
    sequence   bigint  not null,
    county     text    not null,
    election   text    not null,
    level      text    not null,
    round      integer not null,
    conclusion text    not null
);
comment on table deliberation is 'Projection of each district''s last deliberation (讨论协商), by nomination''s events';
