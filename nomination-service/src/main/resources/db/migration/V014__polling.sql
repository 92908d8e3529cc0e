create table polling (
    id           uuid    primary key,
    version      bigint  not null,
    district     uuid    not null references district constraint polling_once unique,
    places       jsonb   not null,
    officers     jsonb   not null,
    arranged_by  text    not null,
    published_on date,
    published_by text,
    changed      boolean not null
);
comment on table polling is 'Where, when and before whom a district votes (R-95, R-101, R-104): places and officers as one document';
comment on column polling.changed is 'since the polling notice was published last';

-- the kinds of notices are NoticeKind's; another one is no migration
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind ~ '^[a-z]+(-[a-z]+)*$');
