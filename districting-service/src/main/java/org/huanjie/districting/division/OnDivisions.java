package org.huanjie.districting.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;

/** What stands on the divisions and goes along when they change, in the same transaction. */
public interface OnDivisions {
    /** A unit that is not what it was. @param words 河口村已于2026年10月1日拆分为… */
    record Gone(String unit, String words) {}

    /** What a change does. @param findings what the law says of it; what warns needs a reason */
    record Followed(List<PlanEffect> plans, List<Finding> findings) {}

    /** How things stood before a change. */
    interface Standing {
        /**
         * Goes along with the change that was made.
         *
         * @param gone units that were split or ended; empty where only names or figures changed
         * @return what it does to each plan that has one of the units, before and after
         */
        Followed follow(List<Gone> gone, LocalDate on, Caller by);
    }

    /** Looks at all that has one of the units, before they change. */
    Standing before(String county, Set<String> units);
}
