package org.huanjie.nomination.nomination;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a form says beside the nominee and the signatories, as {@link Form} explains it. */
@Embeddable
record Paper(
        @Enumerated(EnumType.STRING) Channel channel,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> organisations,
        String organisationGroup,
        LocalDate consentedOn,
        Boolean foreignFunding,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> deputyOf) {
    static Paper of(Form form) {
        return new Paper(
                form.channel(),
                form.organisations(),
                form.organisationGroup(),
                form.consentedOn(),
                form.foreignFunding(),
                form.deputyOf());
    }
}
