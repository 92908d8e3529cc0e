-- Two live registrations that may be one citizen's: no row of a file, but a second voter.
alter table duplicate
    add column second_voter uuid references voter,
    add column proposal     text constraint duplicate_proposal check (proposal in ('KEEP_FIRST', 'KEEP_SECOND', 'KEEP_BOTH')),
    add column proposed_in  text collate "C",
    alter column citizen_index drop not null,
    alter column citizen_id drop not null,
    alter column second_name drop not null,
    alter column second drop not null,
    alter column import drop not null,
    alter column line drop not null,
    drop constraint duplicate_once,
    add constraint duplicate_second_whole check ((second_voter is null) = (citizen_id is not null)),
    add constraint duplicate_pending_whole check ((status = 'PENDING_EXTERNAL') <= (proposal is not null));
create unique index duplicate_once on duplicate (citizen_index, first_unit, second_unit) where second_voter is null;
create unique index duplicate_pair on duplicate (first_voter, second_voter) where second_voter is not null;
create index duplicate_of_first on duplicate (first_voter);
create index duplicate_of_second on duplicate (second_voter) where second_voter is not null;
comment on column duplicate.proposed_in is 'The county whose office has said how it shall be settled; it is, once the other county''s says the same';

-- Keyed hashes of a number with something left out: equal ones differ in the area, or in the date, only.
alter table voter add column citizen_near bytea;
alter table import_row add column citizen_near bytea;
comment on column voter.citizen_near is 'Eight bytes each: of date and serial (without area), of area and serial (without date)';

-- How far each county has been looked through: with the sum of its units' versions.
create table duplicate_sweep (
    county  text   collate "C" primary key,
    version bigint not null
);

-- One digit mistyped, or two neighbours swapped.
create function one_slip(a text, b text) returns boolean
    language sql immutable parallel safe
    return a <> b and char_length(a) = char_length(b)
           and ((select count(*) from generate_series(1, char_length(a)) as at where substr(a, at, 1) <> substr(b, at, 1)) = 1
                or exists (select from generate_series(1, char_length(a) - 1) as at
                            where overlay(a placing substr(a, at + 1, 1) || substr(a, at, 1) from at for 2) = b));

-- What voters are compared by.
create type comparable as (
    id                 uuid,
    unit               text,
    name               text,
    folded             text,
    pinyin             text,
    birth_date         date,
    sex                text,
    citizen_index      bytea,
    address_index      bytea,
    phone_index        bytea,
    household_division text,
    without_area       bytea,
    without_date       bytea
);

-- How likely two are one citizen, 0 to 99, and why, for the clerk.
create function likeness(a comparable, b comparable, out score integer, out reasons text[], out kind text)
    language plpgsql stable parallel safe
as $$
declare
    same_day boolean := a.birth_date = b.birth_date;
    slip     boolean := a.folded = b.folded and a.without_date = b.without_date
                        and one_slip(to_char(a.birth_date, 'YYYYMMDD'), to_char(b.birth_date, 'YYYYMMDD'));
    area     boolean := same_day and a.without_area = b.without_area;
begin
    score := 0;
    if a.name = b.name then
        score := 40; reasons := array['姓名相同'];
    elsif a.folded = b.folded then
        score := 38; reasons := array['姓名为异体字或者繁简字'];
    else
        score := 20; reasons := array['姓名同音'];
    end if;
    if same_day then
        score := score + 25; reasons := array_append(reasons, '出生日期相同');
    end if;
    if a.sex = b.sex then
        score := score + 10; reasons := array_append(reasons, '性别相同');
    end if;
    if slip then
        score := score + 25; reasons := array_append(reasons, '公民身份号码仅出生日期有一处不同');
    end if;
    if area then
        score := score + 20; reasons := array_append(reasons, '公民身份号码仅地区码不同');
    end if;
    if a.address_index = b.address_index then
        score := score + 15; reasons := array_append(reasons, '现住址相同');
    end if;
    if a.phone_index = b.phone_index then
        score := score + 10; reasons := array_append(reasons, '联系电话相同');
    end if;
    if a.household_division = b.household_division then
        score := score + 5; reasons := array_append(reasons, '户籍地相同');
    end if;
    score := least(score, 99);
    kind := case
        when a.citizen_index = b.citizen_index then null
        when a.folded = b.folded and same_day and a.sex = b.sex or score >= 90 then 'PROBABLE'
        when score >= 65 then 'POSSIBLE'
    end;
end
$$;
