alter table import
    add column complete jsonb   not null default '[]',
    add column warnings jsonb   not null default '[]',
    add column noted    integer not null default 0,
    add column missing  integer not null default 0,
    add column proposed integer not null default 0;
comment on column import.complete is 'Units whose whole register the file is';

alter table import_rejection
    add column faults       jsonb,
    add column suggested    text,
    add column suggested_on date;
-- Whoever is named in a file is not missing in it, also where the row was refused.
create index import_rejection_citizen on import_rejection (citizen_index, import) where citizen_index is not null;
comment on column import_rejection.faults is 'All reasons, the counted one first; null where the row is refused for what others say';
