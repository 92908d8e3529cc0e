create table structure_target (
    id          uuid   primary key,
    version     bigint not null,
    county      text   not null,
    election    text   not null,
    level       text   not null constraint structure_target_level check (level in ('COUNTY', 'TOWNSHIP')),
    division    text   collate "C" not null,
    targets     jsonb  not null,
    decided_by  text   not null,
    decided_on  date   not null,
    document_no text   not null,
    set_by      text   not null,
    constraint structure_target_once unique (election, level, division)
);
comment on table structure_target is 'Guidance on the composition of a congress (代表结构, R-92): internal, never held against a nominee';
