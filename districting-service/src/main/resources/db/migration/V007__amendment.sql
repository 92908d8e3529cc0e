alter table plan
    add amends uuid constraint plan_amends references plan,
    add amendment_reason text;
create unique index plan_amendment_open on plan (amends) where status in ('DRAFT', 'SUBMITTED', 'APPROVED');
comment on column plan.amends is 'The published plan it is to take the place of; null where it is no amendment';

alter table district add plan_version integer not null default 1;
update district set plan_version = plan.number from plan where plan.id = district.plan;
comment on column district.plan_version is 'Number of the plan that published it last: the version of the district, too';
