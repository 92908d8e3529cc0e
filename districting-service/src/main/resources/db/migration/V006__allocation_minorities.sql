alter table allocation
    add column minorities jsonb not null default '[]',
    add column findings   jsonb not null default '[]';
comment on column allocation.minorities is 'Deputies planned for minorities (R-22 to R-25)';
comment on column allocation.findings is 'What the rules said when it was drafted; a HARD one blocks its approval';
