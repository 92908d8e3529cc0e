package org.huanjie.kit.access;

import java.util.Collection;
import java.util.List;
import org.huanjie.kit.problem.Refusal;

/** What cannot be undone takes two persons, told apart by {@code sub}. */
public final class TwoPersons {
    private TwoPersons() {}

    /** @throws Refusal 409 {@code same-person} if the caller is one of those who made what is to be decided */
    public static void require(Caller decides, Collection<String> made) {
        if (made.contains(decides.sub())) {
            throw Refusal.conflict(
                    "same-person",
                    "经办人与决定人不能是同一人",
                    "whoever decides must not have made it; another person has to do this");
        }
    }

    public static void require(Caller decides, String... made) {
        require(decides, List.of(made));
    }
}
