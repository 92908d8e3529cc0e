-- Rows of one citizen are few in all imports together. With the import in front, this index and the primary key looked alike to
-- a planner whose statistics were taken before the import came, and it chose the wrong one.
drop index import_row_citizen;
create index import_row_citizen on import_row (citizen_index);
