-- A county is looked through for likely duplicates when somebody was entered, not when somebody was approved: what counts is
-- places given out, not versions. Zero, so that each is looked through once more.
alter table duplicate_sweep rename column version to places;
update duplicate_sweep set places = 0;
comment on table duplicate_sweep is 'How far each county has been looked through: with the sum of places given out in its units';
