create table voter_meeting (
    id           uuid        primary key,
    version      bigint      not null,
    district     uuid        not null references district,
    requested_on date,
    requesters   integer,
    held_on      date,
    place        text,
    candidates   jsonb,
    attended     integer,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint voter_meeting_held_whole check (
        (held_on is null) = (place is null) and (place is null) = (candidates is null) and (candidates is null) = (attended is null))
);
create index voter_meeting_of_district on voter_meeting (district, id);
comment on table voter_meeting is 'Meetings of candidates with voters (代表候选人与选民见面), R-93: asked for by voters or not, and held';
comment on column voter_meeting.requested_on is 'when voters asked for it; null where the committee holds it unasked';
