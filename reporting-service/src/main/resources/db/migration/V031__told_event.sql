create table told_event (
    subject   text        collate "C" not null,
    sequence  bigint      not null,
    county    text        not null,
    id        text        not null,
    type      text        not null,
    topic     text        not null,
    partition integer     not null,
    "offset"  bigint      not null,
    time      timestamptz not null,
    constraint told_event_key primary key (subject, sequence, id)
);
comment on table told_event is 'Projection of where each event lies that read models are made of; a row of a read model names subject (service/subject) and sequence';
