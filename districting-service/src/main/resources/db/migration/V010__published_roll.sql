create table published_roll (
    district     uuid primary key,
    election     text not null,
    level        text not null constraint published_roll_level check (level in ('COUNTY', 'TOWNSHIP')),
    division     text collate "C" not null,
    published_on date not null
);
create index published_roll_of_congress on published_roll (election, level, division);
comment on table published_roll is 'Districts whose roll is out, by registration''s events';
