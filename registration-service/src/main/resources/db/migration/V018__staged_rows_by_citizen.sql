-- Rows of one citizen are few in all imports together. With the import in front, this index and the primary key looked alike to
-- a planner whose statistics were taken before the import came. With the line at the end, a citizen's first row finds nothing.
drop index import_row_citizen;
create index import_row_citizen on import_row (citizen_index, seq);
