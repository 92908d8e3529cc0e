package org.huanjie.districting.election;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The calendar as RFC 5545, days as whole-day events, which need no time zone. An event keeps its UID when the day moves; its
 * SEQUENCE is the election's version, so that calendar programs take the newer.
 */
final class ICalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    private ICalendar() {}

    /** @param byElectionDay see {@link StatutoryCalendar#of(LocalDate, LocalDate, Rules)} */
    static String of(Election election, LocalDate byElectionDay) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//huanjie//districting//ZH");
        line(text, "X-WR-CALNAME:" + escaped(election.name()));
        for (CalendarEntry entry : election.calendar(byElectionDay)) {
            if (entry.date() != null) {
                event(text, election, entry);
            }
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Election election, CalendarEntry entry) {
        LocalDate day = entry.date();
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + entry.key() + "." + election.code() + "@huanjie");
        line(text, "DTSTAMP:" + INSTANT.format(election.changedAt()));
        line(text, "SEQUENCE:" + election.version());
        line(text, "DTSTART;VALUE=DATE:" + day.format(DAY));
        line(text, "DTEND;VALUE=DATE:" + day.plusDays(1).format(DAY));
        line(text, "SUMMARY:" + escaped(entry.title()));
        line(text, "DESCRIPTION:" + escaped(election.name() + "\n" + entry.source()));
        line(text, "STATUS:" + (election.status() == Election.Status.DRAFT ? "TENTATIVE" : "CONFIRMED"));
        line(text, "CATEGORIES:" + (entry.statutory() ? "STATUTORY" : "PRACTICE"));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines end with CRLF and are folded at 75 octets, never inside a character. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int codePoint : line.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }
}
