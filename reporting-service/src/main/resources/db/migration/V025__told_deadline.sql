create table told_deadline (
    election text        not null,
    key      text        not null,
    date     date        not null,
    division text        not null,
    district text        not null,                                               -- '' where it is of no district
    missed   boolean     not null,
    told_at  timestamptz not null default now(),
    constraint told_deadline_once primary key (election, key, date, division, district, missed)
);
comment on table told_deadline is 'Days of which deadline-approaching or deadline-missed was told: each once, also after a rebuild';
