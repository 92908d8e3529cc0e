create table body (
    id          uuid   primary key,
    version     bigint not null,
    election    text   not null,
    division    text   collate "C" not null,
    kind        text   not null constraint body_kind check (kind in ('LEADING_GROUP', 'COUNTY_ELECTION_COMMITTEE',
                    'TOWNSHIP_ELECTION_COMMITTEE', 'ELECTION_OFFICE', 'GUIDANCE_GROUP', 'PUBLICITY_GROUP')),
    name        text   not null,
    decided_by  text,
    decided_on  date,
    document_no text,
    recorded_by text   not null,
    constraint body_appointed check (kind not in ('COUNTY_ELECTION_COMMITTEE', 'TOWNSHIP_ELECTION_COMMITTEE')
        or num_nulls(decided_by, decided_on, document_no) = 0)
);
create unique index body_one_committee on body (election, division, kind)
    where kind in ('COUNTY_ELECTION_COMMITTEE', 'TOWNSHIP_ELECTION_COMMITTEE');
create index body_of_election on body (election, id);
comment on table body is 'Bodies of an election (选举机构), R-01 and R-02';

create table member (
    id                uuid   primary key,
    version           bigint not null,
    body              uuid   not null references body,
    name              text   not null,
    voter             uuid,
    position          text   not null constraint member_position check (position in ('DIRECTOR', 'DEPUTY_DIRECTOR', 'MEMBER', 'SECRETARY')),
    since             date   not null,
    resigned_on       date,
    resignation_paper text,
    constraint member_resigned_whole check (num_nonnulls(resigned_on, resignation_paper) in (0, 2)),
    constraint member_resigned_after check (resigned_on >= since)
);
create index member_of_body on member (body, id);
comment on table member is 'Members of bodies; one who stands for election resigns first, R-11';
