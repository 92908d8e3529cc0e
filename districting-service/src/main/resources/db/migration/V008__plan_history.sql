create table plan_entry (
    id     uuid        primary key,
    plan   uuid        not null references plan,
    number integer     not null,
    kind   text        not null constraint plan_entry_kind check (kind in (
               'CREATED', 'DISTRICT_PUT', 'DISTRICT_REMOVED', 'UNITS_MOVED', 'PROPOSED', 'UNDONE', 'REDONE',
               'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
    sub    text        not null,
    name   text,
    at     timestamptz not null,
    reason text,
    change jsonb,
    undoes integer,
    constraint plan_entry_number unique (plan, number)
);
comment on table plan_entry is 'History of plans (办理记录), added to only; change is what differs in the districts, before and after';

create table plan_note (
    id              uuid        primary key,
    plan            uuid        not null references plan,
    plan_version    integer     not null,
    district        uuid,
    district_number integer,
    text            text        not null,
    sub             text        not null,
    name            text,
    role            text        not null,
    at              timestamptz not null,
    constraint plan_note_district_whole check (num_nonnulls(district, district_number) in (0, 2))
);
create index plan_note_of_plan on plan_note (plan, id);
comment on table plan_note is 'Notes on plans and on their districts; a district goes on by its id in later versions, and its notes with it';

create index plan_amends on plan (amends) where amends is not null;
