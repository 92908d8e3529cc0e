package org.huanjie.reporting.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.huanjie.reporting.alert.Alert;
import org.huanjie.reporting.election.Election;

/**
 * The election's days and today's alerts as an iCalendar (RFC 5545): whole days; those of the law remind on the morning before
 * . An alert stands on the day it hangs on, or today.
 */
final class CalendarFeed {
    static final String TYPE = "text/calendar";
    private static final int LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Feed feed;
    private final StringBuilder text = new StringBuilder();

    private CalendarFeed(Feed feed) {
        this.feed = feed;
    }

    static String of(Feed feed) {
        return new CalendarFeed(feed).write();
    }

    private String write() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//huanjie//reporting-service//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        words("X-WR-CALNAME", feed.election().name());
        for (Election.Deadline entry : feed.election().calendar()) {
            if (entry.date() != null) {
                day(entry);
            }
        }
        feed.alerts().forEach(this::alert);
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void day(Election.Deadline entry) {
        begin("day/" + entry.key(), entry.date());
        words("SUMMARY", entry.title() + (entry.isStatutory() ? "（法定）" : ""));
        words("DESCRIPTION", entry.source());
        if (entry.isStatutory()) {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            words("DESCRIPTION", entry.title());
            line("TRIGGER", "-PT15H");
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }

    private void alert(Alert alert) {
        begin("alert/" + alert.id(), alert.deadline() == null ? feed.today() : alert.deadline());
        words("SUMMARY", "提醒：" + alert.title());
        words("DESCRIPTION", alert.message());
        line("CATEGORIES", alert.kind().name());
        line("END", "VEVENT");
    }

    private void begin(String id, LocalDate day) {
        line("BEGIN", "VEVENT");
        line("UID", feed.scope().election() + "/" + feed.scope().division() + "/" + id);
        line("DTSTAMP", INSTANT.format(feed.updated()));
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        line("TRANSP", "TRANSPARENT");
    }

    private void words(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** Folded after at most 75 octets, never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int i = 0; i < whole.length(); i += Character.charCount(whole.codePointAt(i))) {
            String character = Character.toString(whole.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
