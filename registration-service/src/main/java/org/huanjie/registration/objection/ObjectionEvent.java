package org.huanjie.registration.objection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.registration.election.Level;

/**
 * What others learn of an objection: never of whom. {@code objection-decided} is told again when somebody sues and when the
 * court has judged, with the whole state.
 */
record ObjectionEvent(
        @JsonIgnore String name,
        String county,
        String election,
        UUID objection,
        long version,
        UUID roll,
        Level level,
        UUID district,
        Objection.Kind kind,
        Objection.Outcome outcome,
        LocalDate receivedOn,
        LocalDate decidedOn,
        boolean late,
        LocalDate lawsuitOn,
        Objection.Outcome judgment)
        implements Event {

    static ObjectionEvent received(Objection objection, LocalDate today) {
        return of("objection-received", objection, objection.version(), today);
    }

    /** Of one that was changed and flushed. */
    static ObjectionEvent decided(Objection objection, LocalDate today) {
        return of("objection-decided", objection, objection.version(), today);
    }

    private static ObjectionEvent of(String name, Objection objection, long version, LocalDate today) {
        return new ObjectionEvent(
                name,
                objection.contested().county(),
                objection.contested().election(),
                objection.id(),
                version,
                objection.contested().roll(),
                objection.contested().level(),
                objection.contested().district(),
                objection.kind(),
                objection.decision().map(Decision::outcome).orElse(null),
                objection.receivedOn(),
                objection.decision().map(Decision::decidedOn).orElse(null),
                objection.late(today),
                objection.lawsuit().map(Lawsuit::lawsuitOn).orElse(null),
                objection.lawsuit().map(Lawsuit::judgmentOutcome).orElse(null));
    }

    @Override
    public String subject() {
        return objection.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
