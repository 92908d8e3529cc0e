-- The names that the voters of a county have, each once, with how they sound: what is typed is looked for among some ten thousand
-- names, not among all voters, and duplicates are looked for among those who sound alike. It follows the voters by itself,
-- however a statement writes them; a name that nobody has any more finds nobody.
create table known_name (
    county         text collate "C" not null,
    name           text collate "C" not null,
    folded         text collate "C" not null,
    pinyin         text collate "C" not null,
    initials       text collate "C" not null,
    other_initials text collate "C",
    primary key (county, name)
);
comment on column known_name.folded is 'With the characters of the standard list, 张国 for 張國';
comment on column known_name.other_initials is 'Of a second reading, where a character has one: 单 is Shan, and Dan';
create index known_name_pinyin on known_name (county, pinyin);
create index known_name_initials on known_name (county, initials);
create index known_name_other_initials on known_name (county, other_initials) where other_initials is not null;
create index known_name_characters on known_name using gin (array_append(string_to_array(folded, null), county));

create function fold_name(name text) returns text
    language sql stable parallel safe
    return (select string_agg(coalesce(reading.folded, letter.ch), '' order by letter.at)
              from string_to_table(name, null) with ordinality as letter (ch, at)
              left join character_reading as reading on reading.ch = letter.ch);

create function know_names(counties text[], names text[]) returns void
    language plpgsql
as $$
begin
    if counties is null then
        return;
    end if;
    insert into known_name (county, name, folded, pinyin, initials, other_initials)
    with letter as (
        select told.county, told.name, letter.at, coalesce(reading.folded, letter.ch) as folded,
               coalesce(reading.pinyin, case when letter.ch ~ '[A-Za-z]' then lower(letter.ch) else '' end) as pinyin, reading.other
          from unnest(counties, names) as told (county, name)
         cross join lateral string_to_table(told.name, null) with ordinality as letter (ch, at)
          left join character_reading as reading on reading.ch = letter.ch),
    spelt as (
        select county, name, string_agg(folded, '' order by at) as folded, array_agg(pinyin order by at) as syllables,
               array_agg(coalesce(other, pinyin) order by at) as others
          from letter
         group by county, name),
    called as (
        select spelt.*, case when two.surname is null then one.syllables else two.syllables end as surname
          from spelt
          left join surname_reading as two on char_length(spelt.folded) > 2 and two.surname = left(spelt.folded, 2)
          left join surname_reading as one on one.surname = left(spelt.folded, 1)),
    read as (
        select called.*, coalesce(surname, '{}') || syllables[1 + coalesce(cardinality(surname), 0):] as first_reading,
               syllables[1:cardinality(surname)] || others[1 + coalesce(cardinality(surname), 0):] as second_reading
          from called),
    short as (
        select read.*, (select string_agg(left(s, 1), '' order by at) from unnest(first_reading) with ordinality as u (s, at)) as initials,
               (select string_agg(left(s, 1), '' order by at) from unnest(second_reading) with ordinality as u (s, at)) as other_initials
          from read)
    select county, name, folded, array_to_string(first_reading, ''), initials, nullif(other_initials, initials)
      from short
     order by county, name
    on conflict do nothing;
end
$$;

create function know_new_voters() returns trigger
    language plpgsql
as $$
declare
    counties text[];
    names    text[];
begin
    select array_agg(told.county), array_agg(told.name) into counties, names
      from (select distinct left(unit, 6) as county, name from after) as told
     where not exists (select from known_name as known where known.county = told.county and known.name = told.name);
    perform know_names(counties, names);
    return null;
end
$$;
create function know_renamed_voter() returns trigger
    language plpgsql
as $$
begin
    if not exists (select from known_name as known where known.county = left(new.unit, 6) and known.name = new.name) then
        perform know_names(array[left(new.unit, 6)], array[new.name]);
    end if;
    return null;
end
$$;
create trigger voter_named after insert on voter
    referencing new table as after for each statement execute function know_new_voters();
create trigger voter_renamed after update of name, unit on voter
    for each row when (old.name <> new.name or left(old.unit, 6) <> left(new.unit, 6)) execute function know_renamed_voter();

select know_names(array_agg(county), array_agg(name)) from (select distinct left(unit, 6) as county, name from voter) as voter;

-- Those of a name within a scope, in the order in which a search shows them.
create index voter_by_name on voter (name, unit, id);
drop index voter_name;
