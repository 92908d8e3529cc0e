package org.huanjie.nomination.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.kit.events.Event;
import org.huanjie.nomination.election.Level;

/**
 * A notice is out; whoever keeps an archive finds the text under the address.
 *
 * @param documentNo as the publisher gave it, or null
 */
record NoticeEvent(
        String county,
        String election,
        long version,
        UUID notice,
        String kind,
        Level level,
        String division,
        String issuer,
        String documentNo,
        String title,
        String url,
        String sha256,
        LocalDate publishedOn)
        implements Event {
    @Override
    public String name() {
        return "notice-published";
    }

    @Override
    public String subject() {
        return notice.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
