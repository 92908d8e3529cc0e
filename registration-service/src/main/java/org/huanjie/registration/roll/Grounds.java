package org.huanjie.registration.roll;

/** How the ground of a change between two rolls is told from a registration, as SQL over {@code voter as v}. */
final class Grounds {
    /** Who belongs on the roll of a district: needs {@code :district} and the election {@code :day}. */
    static final String LISTED = """
            v.status = 'ACTIVE' and v.qualification = 'QUALIFIED' and v.birth_date + interval '18 years' <= :day
            and v.unit in (%s)
            """.formatted(Rolls.UNITS);

    /** Of one who is on the old roll and not on the new one: a move within the county is a removal here (W-18). */
    static final String REMOVED = """
            case when v.status = 'REMOVED' and v.removed_for in ('DECEASED', 'MOVED_OUT', 'DEPRIVED') then v.removed_for
                 when v.status = 'LOCKED_BY_CERTIFICATE' then 'MOVED_OUT'
                 when v.status = 'ACTIVE' and v.unit not in (%s) then 'MOVED_OUT'
                 else 'OTHER_REMOVED' end
            """.formatted(Rolls.UNITS);

    private Grounds() {}

    /**
     * SQL: no case of a citizen who is, or probably is, registered twice is open against a registration; what is only
     * possible keeps nobody off. Where one of the two has been removed for another reason, nothing is left to settle.
     *
     * @param voter the alias of its row
     */
    static String undisputed(String voter) {
        return """
               not exists (select 1 from duplicate as contest
                            where contest.status <> 'RESOLVED' and contest.kind <> 'POSSIBLE'
                              and (contest.first_voter = #V.id or contest.second_voter = #V.id)
                              and not exists (select 1 from voter as other_one
                                               where other_one.id in (contest.first_voter, contest.second_voter)
                                                 and other_one.status = 'REMOVED'))
               """.replace("#V", voter).strip();
    }

    /**
     * Of one who is on the new roll and not on the old one; needs {@code :lastDay}, the election day of the old roll.
     *
     * @param elsewhere SQL: whether the voter was on another district's roll
     */
    static String added(String elsewhere) {
        return """
               case when v.added_for = 'TURNED_18' or v.birth_date + interval '18 years' > :lastDay then 'TURNED_18'
                    when v.added_for = 'RIGHTS_RESTORED' then 'RESTORED'
                    when v.added_for = 'MOVED_IN' or v.basis = 'CERTIFICATE' or %s then 'MOVED_IN'
                    else 'OTHER_ADDED' end
               """.formatted(elsewhere);
    }
}
