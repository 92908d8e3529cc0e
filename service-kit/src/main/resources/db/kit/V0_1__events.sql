-- Order of publication: by horizon, then id. The horizon of an event is above every transaction that had ended when the
-- event was written, and not below its own. So: (1) once all transactions below some W have ended, the events with a horizon
-- below W are all there and no more will come; (2) whoever writes an event after having seen another one committed gets a
-- horizon that is not smaller, and a larger id. A volatile function takes a new snapshot for each call, also inside of one statement.
create function event_horizon() returns xid8
    language plpgsql volatile
as $$
begin
    return greatest(pg_current_xact_id(), pg_snapshot_xmax(pg_current_snapshot()));
end
$$;

create table outbox (
    id          bigint generated always as identity,
    horizon     xid8        not null default event_horizon(),
    weekday     smallint    not null default extract(isodow from now() at time zone 'UTC'),
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    event_id    uuid        not null default uuidv7(),
    subject     text        not null,
    sequence    bigint      not null,
    time        timestamptz not null default clock_timestamp(),
    payload     jsonb,
    traceparent text
) partition by list (weekday);
create table outbox_1 partition of outbox for values in (1);
create table outbox_2 partition of outbox for values in (2);
create table outbox_3 partition of outbox for values in (3);
create table outbox_4 partition of outbox for values in (4);
create table outbox_5 partition of outbox for values in (5);
create table outbox_6 partition of outbox for values in (6);
create table outbox_7 partition of outbox for values in (7);
create index outbox_order on outbox (horizon, id);
comment on table outbox is 'Events of committed transactions; a weekday''s partition is emptied once all of it is published';
comment on column outbox.payload is 'null is a tombstone of a compacted topic';

create table relay_cursor (
    only_one boolean primary key default true check (only_one),
    horizon  xid8    not null,
    id       bigint  not null
);
insert into relay_cursor (horizon, id) values ('0', 0);
comment on table relay_cursor is 'The last event that is published, in the order (horizon, id)';

create table consumer_position (
    topic     text    not null,
    partition integer not null,
    next      bigint  not null,
    moved_at  timestamptz not null default clock_timestamp(),
    primary key (topic, partition)
);
comment on table consumer_position is 'Next offset to read; moved in the transaction of the effect';

create table dead_letter (
    id          uuid        primary key default uuidv7(),
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    event_id    text,
    type        text,
    subject     text,
    sequence    bigint,
    time        timestamptz,
    key         text,
    payload     text,
    reason      text        not null,
    status      text        not null default 'OPEN' constraint dead_letter_status check (status in ('OPEN', 'RETRIED', 'DISCARDED')),
    version     bigint      not null default 0,
    settled_by  text,
    settled_why text,
    found_at    timestamptz not null default clock_timestamp(),
    settled_at  timestamptz,
    constraint dead_letter_once unique (topic, partition, "offset")
);
create index dead_letter_open on dead_letter (id) where status = 'OPEN';
