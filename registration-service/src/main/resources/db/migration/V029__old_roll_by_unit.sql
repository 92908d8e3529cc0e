-- The old roll of a district are the old entries of its units: without this each draft reads all entries of its county's last
-- election, three times.
create index roll_entry_unit on roll_entry (unit);
