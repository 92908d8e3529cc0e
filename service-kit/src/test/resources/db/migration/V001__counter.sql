create table counter (
    id      uuid   primary key,
    version bigint not null,
    county  text   collate "C" not null,
    value   integer not null constraint counter_not_negative check (value >= 0)
);
create index counter_county on counter (county, id);

create table shown_counter (
    id       uuid    primary key,
    value    integer not null constraint shown_counter_small check (value < 1000000),
    sequence bigint  not null,
    applied  integer not null
);
comment on table shown_counter is 'What a consumer made of the events; applied counts effects, so that a doubled one shows';
