alter table candidate add column withdrawal_cause text
    constraint candidate_withdrawal_cause check (withdrawal_cause in ('DECLINED', 'STRUCK_OFF', 'DIED', 'DISQUALIFIED'));
comment on column candidate.withdrawal_cause is 'why a candidate left, where it was told; never published';
