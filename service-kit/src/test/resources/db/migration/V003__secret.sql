create table secret (
    id   uuid  primary key,
    text bytea
);
comment on table secret is 'Texts encrypted under a key that is rotated';
