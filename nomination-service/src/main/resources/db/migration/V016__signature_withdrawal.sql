alter table signatory add column withdrawn_on date;
alter table signatory add column withdrawal_document text;
comment on column signatory.withdrawn_on is 'when the signer took the signature back, before the initial list; it is not valid any more';
