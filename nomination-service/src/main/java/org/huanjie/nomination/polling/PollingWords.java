package org.huanjie.nomination.polling;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.notice.PollingText;

/** Puts an arrangement into the words of its notice. */
final class PollingWords {
    private PollingWords() {}

    /** @param unitName name of a unit by its code */
    static PollingText of(Polling polling, District district, PollingFacts facts, UnaryOperator<String> unitName) {
        List<PollingText.Line> lines = polling.places().stream()
                .map(place -> new PollingText.Line(
                        place.number(),
                        place.kind().word(),
                        place.location() == null ? place.name() : place.name() + "（" + place.location() + "）",
                        place.day(facts.election().electionDay()),
                        place.opens() + "至" + place.closes(),
                        place.areas().stream()
                                .map(area -> words(area, unitName))
                                .collect(Collectors.joining("；"))))
                .toList();
        List<String> boxes = polling.places().stream()
                .filter(Place::isMobile)
                .map(place -> place.reason().word())
                .distinct()
                .toList();
        return new PollingText(
                facts.election().name(),
                district.name(),
                lines,
                boxes,
                facts.election()
                        .rule("pollingIdentification")
                        .filter("CARD"::equals)
                        .isPresent());
    }

    private static String words(Place.Area area, UnaryOperator<String> unitName) {
        String unit = unitName.apply(area.unit());
        return area.isWhole() ? unit : unit + String.join("、", area.groups());
    }
}
