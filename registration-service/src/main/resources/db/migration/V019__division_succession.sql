alter table division
    add column successor text collate "C",
    add column takes     jsonb;
create index division_gone on division (code) where successor is not null;
create index division_takes on division (parent) where takes is not null;
comment on column division.successor is 'What it has become part of (撤并): no unit any more, its voters go there';
comment on column division.takes is 'Of a part of a unit that was split: which voter groups of it go here, and whether the others do';
