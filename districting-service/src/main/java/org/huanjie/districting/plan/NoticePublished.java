package org.huanjie.districting.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.events.Event;

/** The public notice of districts and seats (公告), for the archive. */
record NoticePublished(
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

    static NoticePublished of(UUID id, Plan plan, String html) {
        return new NoticePublished(
                plan.division().substring(0, 6),
                plan.election(),
                1,
                id,
                "DISTRICTS",
                plan.level(),
                plan.division(),
                plan.decision().decidedBy(),
                plan.decision().documentNo(),
                PlanNotice.title(plan),
                "/api/v1/plans/" + plan.id() + "/notice",
                sha256(html),
                plan.publishedOn());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

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
