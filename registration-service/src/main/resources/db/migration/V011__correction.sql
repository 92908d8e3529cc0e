alter table roll add column previous uuid references roll;
alter table roll add column election_day date;
alter table roll add column last_serial integer not null default 0;
comment on column roll.previous is 'The version that this one corrects';
comment on column roll.election_day is 'As it stood when the roll was drafted or corrected: who came of age between two rolls';
comment on column roll.last_serial is 'The highest serial ever given out on the roll of the district (R-68)';
update roll set last_serial = count where status <> 'DRAFT';
create index roll_of_district on roll (district, roll_version);

create table roll_correction (
    roll         uuid    not null references roll,
    voter        uuid    not null,
    action       text    not null constraint roll_correction_action check (action in ('ADD', 'REMOVE', 'CORRECT')),
    ground       text    constraint roll_correction_ground check (ground in (
                     'TURNED_18', 'RESTORED', 'MOVED_IN', 'OTHER_ADDED', 'DECEASED', 'MOVED_OUT', 'DEPRIVED', 'OTHER_REMOVED')),
    serial       integer not null,
    unit         text    collate "C" not null,
    name         text    collate "C" not null,
    sex          text    not null,
    voter_group  text,
    former_name  text    collate "C",
    primary key (roll, voter)
);
comment on table roll_correction is 'How a version of a roll differs from the one before (补正); grounds are counted, never published';
