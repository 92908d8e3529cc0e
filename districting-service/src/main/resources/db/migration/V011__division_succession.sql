alter table division
    add column successor text collate "C",
    add column ended_on  date,
    add column takes     jsonb,
    add constraint division_ended_whole check ((successor is null) = (ended_on is null));
create index division_successor on division (successor) where successor is not null;
comment on column division.successor is 'The division it has become part of (撤并); it is no division any more since ended_on';
comment on column division.takes is 'Of a part: the voter groups of the whole that go into it; no voter is known here';

-- What a division has been: a row for each version in which something of it changed.
create table division_history (
    code             text        collate "C" not null,
    version          bigint      not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    name             text        not null,
    type             text        not null,
    parent           text        collate "C",
    population       integer     not null,
    population_as_of date,
    adults           integer,
    minorities       jsonb       not null,
    affiliation      text        not null,
    successor        text        collate "C",
    primary key (code, version)
);
insert into division_history (code, version, name, type, parent, population, population_as_of, adults, minorities, affiliation)
select code, version, name, type, parent, population, population_as_of, adults, minorities, affiliation from division;

create function keep_division() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE'
       and (old.name, old.type, old.parent, old.population, old.population_as_of, old.adults, old.minorities, old.affiliation, old.successor)
           is not distinct from
           (new.name, new.type, new.parent, new.population, new.population_as_of, new.adults, new.minorities, new.affiliation, new.successor) then
        return null;
    end if;
    insert into division_history (code, version, name, type, parent, population, population_as_of, adults, minorities, affiliation, successor)
    values (new.code, new.version, new.name, new.type, new.parent, new.population, new.population_as_of, new.adults, new.minorities,
            new.affiliation, new.successor)
    on conflict do nothing;
    return null;
end
$$;
create trigger division_kept after insert or update on division for each row execute function keep_division();

create table unit_voters (
    unit     text    collate "C" primary key,
    sequence bigint  not null,
    voters   integer not null
);
comment on table unit_voters is 'How many voters a unit has, by registration''s totals: it is not split without saying where they belong';

-- The ground a plan was drawn on, and what has become of it since.
create table plan_ground (
    plan    uuid  primary key references plan,
    units   jsonb,
    changes jsonb not null default '[]'
);
comment on column plan_ground.units is 'Units, people and borders as the plan was submitted on them; null while it is a draft';
comment on column plan_ground.changes is 'Units split or merged under an open plan since it was submitted last: it was adapted, and says so';

alter table plan_entry
    drop constraint plan_entry_kind,
    add constraint plan_entry_kind check (kind in (
        'CREATED', 'DISTRICT_PUT', 'DISTRICT_REMOVED', 'UNITS_MOVED', 'PROPOSED', 'UNITS_FOLLOWED', 'UNDONE', 'REDONE',
        'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED'));
