-- Anybody may ask for a notice as PDF, and that of a large roll takes a second or two to set: it is set once.
create table notice_print (
    roll uuid  primary key references roll,
    pdf  bytea not null
);
comment on table notice_print is 'Notices of published rolls as PDF, kept when first asked for; made of the notice, never changed';
