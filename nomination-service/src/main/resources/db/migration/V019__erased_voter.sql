-- Voters whose data registration has erased. The mark stays, an id that leads to nobody any more, so that a late event cannot
-- bring one back.
create table erased_voter (
    id       uuid   primary key,
    sequence bigint not null
);
comment on table erased_voter is 'By the tombstones of the voters'' topic';
