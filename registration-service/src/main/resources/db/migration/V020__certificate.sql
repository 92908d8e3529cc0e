create table certificate (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null constraint certificate_number unique,
    check_code    text   not null,
    status        text   not null constraint certificate_status check (
                      status in ('ISSUED', 'USED', 'RETURNED', 'REFUSED', 'VOID', 'EXPIRED')),
    election      text   not null,
    voter         uuid   not null,
    citizen_index bytea  not null,
    home          text   collate "C" not null,
    target        text   collate "C" not null,
    issued_by     text   not null,
    issued_on     date   not null,
    expires       date   not null,
    ended_by      text,
    ended_on      date,
    reason        text,
    target_voter  uuid,
    target_unit   text   collate "C",
    constraint certificate_ended_whole check ((status = 'ISSUED') = (ended_on is null)),
    constraint certificate_used_whole check ((status = 'USED') = (target_voter is not null))
);
-- R-50: one per voter and election, whoever asks for it at the same moment
create unique index certificate_single on certificate (citizen_index, election) where status in ('ISSUED', 'USED');
create index certificate_home on certificate (home, id);
create index certificate_target on certificate (target, id);
create index certificate_voter on certificate (voter);
create index certificate_target_voter on certificate (target_voter) where status = 'USED';
create index certificate_target_unit on certificate (target_unit) where status = 'USED';
create index certificate_out on certificate (election) where status = 'ISSUED';
comment on table certificate is 'Qualification certificates (选民资格证明); while one is out its voter is LOCKED_BY_CERTIFICATE';
comment on column certificate.home is 'The unit that the voter was registered in when it was issued';
comment on column certificate.target_voter is 'The registration that it was used for: the one at home has ended in the same transaction';

-- rows of files whose citizen is registered elsewhere: few among all that were not taken
create index import_rejection_elsewhere on import_rejection (unit, citizen_index) where code = 'REGISTERED_ELSEWHERE';

create table certificate_series (
    issuer   text    not null,
    election text    not null,
    last     integer not null,
    primary key (issuer, election)
);
comment on table certificate_series is 'The last number that a township has given out in an election';

-- The open election of a unit's county, as the service itself takes it.
create function open_election(unit text) returns text
    language sql stable parallel safe
    return (select code from election where county = left(unit, 6) and status = 'ANNOUNCED' order by election_day desc limit 1);

-- Until when the rolls of an election can be corrected (R-65).
create function corrections_until(election text) returns date
    language sql stable parallel safe
    return (select coalesce((select cast(deadline ->> 'date' as date)
                               from jsonb_array_elements(known.calendar) as deadline
                              where deadline ->> 'key' = 'ROLL_CORRECTION'),
                            known.election_day - 1)
              from election as known where known.code = corrections_until.election);

-- Whether voters of a unit are on a roll of a level, or will be once districts are published: not at township level in a
-- subdistrict, nor where the township's districts leave the unit out (R-57).
create function has_roll(unit text, level text) returns boolean
    language sql stable parallel safe
    return exists (select 1 from district_unit as u join district as d on d.id = u.district
                    where u.unit in (has_roll.unit, left(has_roll.unit, 12)) and not d.withdrawn
                      and d.level = has_roll.level and d.election = open_election(has_roll.unit))
        or not (has_roll.level = 'TOWNSHIP'
                and (exists (select 1 from division where code = left(has_roll.unit, 9) and type = 'SUBDISTRICT')
                     or exists (select 1 from district as d
                                 where d.level = 'TOWNSHIP' and d.division = left(has_roll.unit, 9) and not d.withdrawn
                                   and d.election = open_election(has_roll.unit))));
