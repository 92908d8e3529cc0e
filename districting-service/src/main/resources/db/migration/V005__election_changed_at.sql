-- for DTSTAMP of the calendar (RFC 5545): when the election was changed last
alter table election add column changed_at timestamptz not null default now();
