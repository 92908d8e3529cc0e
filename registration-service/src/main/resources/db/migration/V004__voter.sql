-- A unit's row is also the lock for all that is done to its voters: whoever changes voters locks the rows of their units
-- first, in the order of the codes. So nobody waits in a circle, and totals, places and gates see each other's work.
create table unit_total (
    unit      text    collate "C" primary key,
    county    text    not null,
    version   bigint  not null default 0,
    announced bigint  not null default 0,
    places    integer not null default 0,
    voters    integer not null default 0 constraint unit_total_voters   check (voters >= 0),
    approved  integer not null default 0 constraint unit_total_approved check (approved between 0 and voters),
    women     integer not null default 0,
    minority  integer not null default 0,
    away      integer not null default 0,
    mismatch  integer not null default 0
);
create index unit_total_unannounced on unit_total (unit) where announced < version;
comment on column unit_total.places is 'The last place (order of entry) that was given out in the unit';

create table voter (
    id                 uuid    primary key,
    version            bigint  not null,
    unit               text    collate "C" not null,
    place              integer not null,
    voter_group        text,
    name               text    collate "C" not null,
    citizen_id         bytea   not null,
    citizen_index      bytea   not null,
    sex                text    not null constraint voter_sex check (sex in ('1', '2')),
    birth_date         date    not null,
    ethnicity          text    not null,
    household_division text    collate "C",
    address            bytea,
    address_index      bytea,
    phone              bytea,
    phone_index        bytea,
    basis              text    not null constraint voter_basis check (basis in ('HOUSEHOLD', 'UNIT', 'SCHOOL', 'CERTIFICATE')),
    certificate        text,
    away               boolean not null default false,
    review             text    not null constraint voter_review check (review in ('DRAFT', 'CHECKED', 'APPROVED')),
    status             text    not null constraint voter_status check (status in ('ACTIVE', 'LOCKED_BY_CERTIFICATE', 'REMOVED')),
    qualification      text    not null constraint voter_qualification check (
                           qualification in ('QUALIFIED', 'DEPRIVED', 'SUSPENDED', 'NOT_LISTED')),
    findings           jsonb   not null default '[]',
    open_findings      boolean not null default false,
    removed_for        text,
    removed_on         date,
    entered_by         text    not null,
    entered_at         timestamptz not null default clock_timestamp(),
    reviewed_by        text,
    reviewed_at        timestamptz,
    import             uuid,
    constraint voter_place unique (unit, place),
    constraint voter_draft_is_open check (open_findings = (review = 'DRAFT')),
    constraint voter_removed_whole check ((status = 'REMOVED') = (removed_for is not null))
);
create index voter_citizen on voter (citizen_index);
create index voter_name on voter (name);
create index voter_page on voter (unit, id);
comment on table voter is 'Registrations; citizen id, address and phone are encrypted, *_index are keyed hashes of them';
comment on column voter.entered_by is 'Who entered what now stands; this person does not review it';

-- R-43: one citizen, one live registration, in all counties of the installation, whatever races
create table live_registration (
    citizen_index bytea primary key,
    voter         uuid  not null references voter deferrable initially deferred,
    unit          text  collate "C" not null
);

create table voter_change (
    voter   uuid   not null references voter,
    version bigint not null,
    at      timestamptz not null default clock_timestamp(),
    by      text   not null,
    action  text   not null,
    detail  jsonb  not null default '{}',
    primary key (voter, version)
);
comment on table voter_change is 'What became of a registration since it was entered; no citizen id, address or phone';

create function household_elsewhere(unit text, household text) returns boolean
    language sql immutable parallel safe
    return household is not null and not starts_with(unit, household) and not starts_with(household, unit);

-- Totals follow the voters by themselves, however a statement changes them; the units' rows are locked already.
create function count_voters() returns trigger
    language plpgsql
as $$
begin
    with counted as (
        select unit, sum(n) as voters,
               sum(n) filter (where review = 'APPROVED') as approved,
               sum(n) filter (where sex = '2') as women,
               sum(n) filter (where ethnicity <> '01') as minority,
               sum(n) filter (where away) as away,
               sum(n) filter (where household_elsewhere(unit, household_division)) as mismatch
          from (select 1 as n, unit, review, sex, ethnicity, away, household_division from after where status = 'ACTIVE'
                union all
                select -1, unit, review, sex, ethnicity, away, household_division from before where status = 'ACTIVE') as voter
         group by unit)
    update unit_total as total
       set version = total.version + 1,
           voters = total.voters + counted.voters,
           approved = total.approved + coalesce(counted.approved, 0),
           women = total.women + coalesce(counted.women, 0),
           minority = total.minority + coalesce(counted.minority, 0),
           away = total.away + coalesce(counted.away, 0),
           mismatch = total.mismatch + coalesce(counted.mismatch, 0)
      from counted
     where total.unit = counted.unit
       and (counted.voters, coalesce(counted.approved, 0), coalesce(counted.women, 0), coalesce(counted.minority, 0),
            coalesce(counted.away, 0), coalesce(counted.mismatch, 0)) <> (0, 0, 0, 0, 0, 0);
    return null;
end
$$;
create function count_new_voters() returns trigger
    language plpgsql
as $$
begin
    update unit_total as total
       set version = total.version + 1,
           voters = total.voters + counted.voters,
           approved = total.approved + counted.approved,
           women = total.women + counted.women,
           minority = total.minority + counted.minority,
           away = total.away + counted.away,
           mismatch = total.mismatch + counted.mismatch
      from (select unit, count(*) as voters,
                   count(*) filter (where review = 'APPROVED') as approved,
                   count(*) filter (where sex = '2') as women,
                   count(*) filter (where ethnicity <> '01') as minority,
                   count(*) filter (where away) as away,
                   count(*) filter (where household_elsewhere(unit, household_division)) as mismatch
              from after
             where status = 'ACTIVE'
             group by unit) as counted
     where total.unit = counted.unit;
    return null;
end
$$;
create trigger voter_entered after insert on voter
    referencing new table as after for each statement execute function count_new_voters();
create trigger voter_changed after update on voter
    referencing old table as before new table as after for each statement execute function count_voters();
