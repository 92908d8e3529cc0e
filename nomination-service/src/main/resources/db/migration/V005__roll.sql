create table roll_version (
    district     uuid    not null,
    version      integer not null,
    roll         uuid    not null,
    count        integer not null,
    published_on date,
    final        boolean not null default false,
    primary key (district, version)
);
comment on table roll_version is 'Published versions of a district''s roll (选民名单), by registration''s events';

create table roll_chunk (
    district uuid    not null,
    version  integer not null,
    chunk    integer not null,
    chunks   integer not null,
    primary key (district, version, chunk)
);
comment on table roll_chunk is 'Chunks of entries that have come; a roll is known once all chunks of all its versions have';

create table roll_entry (
    district uuid    not null,
    voter    uuid    not null,
    serial   integer,
    version  integer not null,
    removed  boolean not null,
    primary key (district, voter)
);
create index roll_entry_serial on roll_entry (district, serial);
comment on column roll_entry.version is 'of the roll that said so last; a removed voter stays as a mark, so that a late chunk cannot bring it back';

create function roll_known(of_district uuid) returns boolean
    language sql stable
as $$
    select count(*) > 0
           and count(*) = max(v.version)
           and bool_and(exists (select from roll_chunk c
                                 where c.district = v.district and c.version = v.version
                                having count(*) = max(c.chunks)))
      from roll_version v
     where v.district = of_district
$$;
comment on function roll_known is 'Whether all chunks of all versions of a district''s roll are here';
