package org.huanjie.districting.plan;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.problem.Refusal;

/** Who had a hand in a plan: none of them decides on it. */
@Embeddable
record Makers(
        String createdBy, @JdbcTypeCode(SqlTypes.ARRAY) List<String> editedBy, String submittedBy) {
    static Makers creator(String by) {
        return new Makers(by, List.of(), null);
    }

    Makers andEditor(Caller by) {
        Set<String> editors = new TreeSet<>(editedBy);
        editors.add(by.sub());
        return new Makers(createdBy, List.copyOf(editors), submittedBy);
    }

    Makers andSubmitter(Caller by) {
        return new Makers(createdBy, editedBy, by.sub());
    }

    boolean include(Caller caller) {
        return all().contains(caller.sub());
    }

    /** @throws Refusal 409 {@code same-person} if the caller is one of them */
    void requireAnother(Caller caller) {
        TwoPersons.require(caller, all());
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(editedBy);
        all.add(createdBy);
        if (submittedBy != null) {
            all.add(submittedBy);
        }
        return all;
    }
}
