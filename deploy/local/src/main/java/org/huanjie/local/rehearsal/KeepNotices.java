package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.testkit.PersonalData;

/** The archive of notices (公告): each is fetched where it says it is, compared with its hash, and kept. */
final class KeepNotices implements Step {
    private static final int PER_DISTRICT = 3; // roll, initial list, formal list

    @Override
    public String title() {
        return "notices are collected (公告)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 13, 8, 30);
    }

    @Override
    public void play(Play play) {
        Client anybody = play.publicly(Service.REPORTING);
        String archive = "/api/v1/notices?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE;
        int expected = play.county().congresses().size()
                + PER_DISTRICT * Districts.of(play).all().size()
                + Districts.rolls(play).values().stream()
                        .mapToInt(roll -> roll.path("version").asInt() - 1)
                        .sum();
        play.await("reporting knows all notices", () -> anybody.list(archive).size() >= expected);
        List<JsonNode> notices = anybody.list(archive);
        play.checks().equal("notices in the public archive", expected, notices.size());
        AtomicInteger unlike = new AtomicInteger();
        AtomicInteger personal = new AtomicInteger();
        AtomicInteger number = new AtomicInteger();
        play.each("notices", notices, notice -> {
            String text = text(play, notice.path("url").asText());
            if (!Hashes.sha256(text.getBytes(StandardCharsets.UTF_8))
                    .equals(notice.path("sha256").asText())) {
                unlike.incrementAndGet();
            }
            if (!PersonalData.and().in(text).isEmpty()) {
                personal.incrementAndGet();
            }
            String kind = notice.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', '-');
            play.write(String.format("notices/%04d-%s.html", number.incrementAndGet(), kind), text);
        });
        play.checks().equal("notices that differ from their hash", 0, unlike.get());
        play.checks().equal("notices with a citizen id or a phone in them (R-59)", 0, personal.get());
    }

    /** Lists are public; the notice of the districts is for who may read the plan. */
    private static String text(Play play, String url) {
        Client reader = url.startsWith("/api/v1/plans")
                ? play.districting(Person.COUNTY_OFFICE)
                : play.publicly(url.startsWith("/api/v1/rolls") ? Service.REGISTRATION : Service.NOMINATION);
        return reader.getAs("text/html", url).ok().body();
    }
}
