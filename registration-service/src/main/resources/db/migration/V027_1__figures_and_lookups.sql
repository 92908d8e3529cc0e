alter table division add column adults integer;
comment on column division.adults is 'Of the household register, 18 and over, where districting was told';

-- Who asks how often, for all replicas together; not worth a log, and gone after two minutes.
create unlogged table lookup_asked (
    address bytea       not null,
    minute  timestamptz not null,
    asked   integer     not null,
    primary key (address, minute)
);
comment on column lookup_asked.address is 'Keyed hash of the address';
