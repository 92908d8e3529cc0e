-- An index that names review keeps every approval from staying on its page (V015), also a partial one. These two name what
-- an approval leaves alone: a registration with open findings is a draft (voter_draft_is_open), and few are removed.
drop index voter_to_review;
create index voter_open on voter (unit, id) where open_findings;
create index voter_removed on voter (unit) where status = 'REMOVED';

-- Staged rows come by the hundred thousand; the import that stages them is the one that clears them away.
alter table import_row drop constraint import_row_import_fkey;
