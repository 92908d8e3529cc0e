create table feed_key (
    id       uuid        primary key,
    version  bigint      not null,
    hash     bytea       not null constraint feed_key_hash unique,               -- of the key; the key itself is kept nowhere
    election text        not null,
    division text        collate "C" not null,
    label    text,
    made_by  text        not null,
    made_at  timestamptz not null
);
create index feed_key_of_maker on feed_key (made_by, id);
create index feed_key_of_division on feed_key (division, id);
comment on table feed_key is 'Keys with which a calendar or feed program reads the alerts of a division (订阅密钥)';
