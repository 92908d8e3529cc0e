alter table report
    add column stage     text,
    add column edited_by text[]  not null default '{}',
    add column edition   integer,
    add column tables    text,
    add constraint report_editors check (issued_by is null or not issued_by = any (edited_by));
create unique index report_edition on report (election, kind, coalesce(stage, ''), edition) where edition is not null;
create index report_of_county on report (county, id);
comment on column report.stage is 'Of a STAGE report the stage it is of';
comment on column report.edited_by is 'Who has written passages by hand; none of them issues it';
comment on column report.edition is 'Which issued one of its kind it is, from 1; those issued before this column have none';
comment on column report.tables is 'The standard tables as they stood when it was issued';
comment on table report is 'Reports: drafted, passages edited by hand, then issued by another person and never changed';
