create table activity (
    id           uuid    primary key,
    version      bigint  not null,
    election     text    not null,
    division     text    collate "C" not null,
    kind         text    not null constraint activity_kind check (kind in ('MEETING', 'TRAINING', 'PUBLICITY', 'RESEARCH', 'INSPECTION')),
    stage        text    not null,
    held_on      date    not null,
    title        text    not null,
    participants integer not null constraint activity_participants check (participants >= 0),
    figures      jsonb   not null,
    recorded_by  text    not null
);
create index activity_of_election on activity (election, id);
comment on table activity is 'Meetings, training, publicity with the figures they state, domain.md 7.6';
