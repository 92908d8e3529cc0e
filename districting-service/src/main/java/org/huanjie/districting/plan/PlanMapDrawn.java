package org.huanjie.districting.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.picture.Colour;
import org.huanjie.kit.events.Event;

/** The map of a published plan in one colouring, for those who show it. @param svg packed by gzip, in Base64 */
record PlanMapDrawn(
        String county, String election, UUID plan, int version, Level level, String division, Colour colour, String svg)
        implements Event {
    /** A record of Kafka holds a megabyte; a map packed to more (of some ten thousand units) is read from here only. */
    private static final int LARGEST = 900_000;

    /** Empty where the map is too large for an event. */
    static Optional<PlanMapDrawn> of(Plan plan, Colour colour, String svg) {
        String packed = packed(svg);
        if (packed.length() > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new PlanMapDrawn(
                plan.division().substring(0, 6),
                plan.election(),
                plan.id(),
                plan.number(),
                plan.level(),
                plan.division(),
                colour,
                packed));
    }

    private static String packed(String svg) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(svg.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Override
    public String name() {
        return "plan-map-drawn";
    }

    /** Each colouring on its own, so that each follows its former one. */
    @Override
    public String subject() {
        return plan + "/" + colour;
    }

    @Override
    public long sequence() {
        return version;
    }
}
