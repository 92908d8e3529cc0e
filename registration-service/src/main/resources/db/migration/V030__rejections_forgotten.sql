alter table import add column rejections_forgotten_at timestamptz;
comment on column import.rejections_forgotten_at is 'When the rows that were not taken were deleted; their counts stay';
