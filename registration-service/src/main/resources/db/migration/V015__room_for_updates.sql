-- Every row of these is changed once soon after it came: a staged row when it is matched, a voter when it is reviewed. With
-- room on its page the new version stays there, and none of the indexes has to be touched.
alter table voter set (fillfactor = 50);
alter table import_row set (fillfactor = 50);
