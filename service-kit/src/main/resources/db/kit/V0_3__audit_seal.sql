alter table audit add column horizon xid8 not null default event_horizon();
create index audit_order on audit (horizon, id);

create table audit_seal (
    place    bigint  primary key,
    audit_id bigint  not null constraint audit_seal_once unique,
    horizon  xid8    not null,
    hash     bytea   not null
);
comment on table audit_seal is 'Chain over committed audit rows: each hash covers the row and the hash before it';
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_is_append_only();
