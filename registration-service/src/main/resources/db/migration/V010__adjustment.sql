alter table voter add column added_for text;
comment on column voter.added_for is 'Why a removed registration was put back, of the last time';
create index voter_to_review on voter (unit) where review <> 'APPROVED';

create table adjustment (
    voter      uuid   not null references voter,
    version    bigint not null,
    kind       text   not null constraint adjustment_kind check (kind in ('REMOVAL', 'RESTORATION')),
    reason     text   not null,
    on_day     date   not null,
    proof      bytea  not null,
    entered_by text   not null,
    entered_at timestamptz not null default clock_timestamp(),
    primary key (voter, version)
);
comment on table adjustment is 'Removals and restorations (三增三减) with their proof; the proof may tell of illness or punishment and is encrypted';
comment on table live_registration is 'One row per citizen whose registration stands, or whose removal stands in the way of another one';
