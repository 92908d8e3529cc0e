-- A staged row is matched while it is staged and written once: it needs no room for a second version of itself on its page.
alter table import_row reset (fillfactor);
-- Few rows of a file are one of these; without an index each question for them reads the whole file's rows.
create index import_row_changed on import_row (import, unit) where outcome = 'CHANGED';
create index import_row_refused on import_row (import, seq)
    where outcome in ('DUPLICATE_IN_FILE', 'REGISTERED_ELSEWHERE', 'NOT_QUALIFIED');
