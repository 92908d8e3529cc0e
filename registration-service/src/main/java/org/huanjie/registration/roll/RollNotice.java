package org.huanjie.registration.roll;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Level;

/** The notice of a roll (选民名单公告): serial, name, sex and group only, place and time of the vote, how to object. */
@ApplicationScoped
class RollNotice {
    static final Rule CONTENT = new Rule("R-59", "ROLL_CONTENT", "个人信息保护法 art. 6");
    static final Rule WINDOW = new Rule("R-61", "ROLL_OBJECTION_WINDOW", "选举法 art. 29");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    /** A row of the notice's table. */
    public record Row(int serial, String name, String sex, String group) {}

    private final Template template;
    private final EntityManager database;
    private final Divisions divisions;
    private final Rolls rolls;

    RollNotice(@Location("notices/roll") Template template, EntityManager database, Divisions divisions, Rolls rolls) {
        this.template = template;
        this.database = database;
        this.divisions = divisions;
        this.rolls = rolls;
    }

    String html(Roll roll) {
        List<Row> rows = rolls.entries(roll.id(), 0, Integer.MAX_VALUE).stream()
                .map(RollNotice::row)
                .toList();
        Roll.Polling polling = roll.polling();
        return template.data("title", title(roll))
                .data("district", roll.districtName())
                .data("count", roll.count())
                .data("rows", rows)
                .data("draft", !roll.isPublic())
                .data("place", polling.place())
                .data("from", polling.from() == null ? null : TIME.format(polling.from()))
                .data("until", polling.until() == null ? null : TIME.format(polling.until()))
                .data(
                        "objectionsUntil",
                        roll.objectionsUntil() == null
                                ? null
                                : roll.objectionsUntil().format(DAY))
                .data("issuer", issuer(roll))
                .data(
                        "date",
                        roll.publishedOn() == null ? null : roll.publishedOn().format(DAY))
                .render();
    }

    private static Row row(Tuple entry) {
        return new Row(
                entry.get("serial", Integer.class),
                entry.get("name", String.class),
                "1".equals(entry.get("sex", String.class)) ? "男" : "女",
                entry.get("voter_group", String.class));
    }

    static String title(Roll roll) {
        return (roll.level() == Level.COUNTY ? "县级" : "乡级") + "第" + roll.districtNumber() + "选区选民名单公告";
    }

    private String issuer(Roll roll) {
        return Optional.ofNullable(divisions.nameOf(roll.division())).orElse("") + "选举委员会";
    }

    /** Keeps the notice as it was published and says what others may know of it. */
    RollEvent.NoticePublished publish(Roll roll, String by) {
        UUID id = Ids.next();
        String html = html(roll);
        String hash = sha256(html);
        database.createNativeQuery("""
                        insert into notice (id, roll, title, html, sha256, issuer, published_on, published_by)
                        values (:id, :roll, :title, :html, :hash, :issuer, :on, :by)
                        """)
                .setParameter("id", id)
                .setParameter("roll", roll.id())
                .setParameter("title", title(roll))
                .setParameter("html", html)
                .setParameter("hash", hash)
                .setParameter("issuer", issuer(roll))
                .setParameter("on", roll.publishedOn())
                .setParameter("by", by)
                .executeUpdate();
        return new RollEvent.NoticePublished(
                roll.county(),
                roll.election(),
                1,
                id,
                "VOTER_ROLL",
                roll.level(),
                roll.division(),
                issuer(roll),
                null,
                title(roll),
                "/api/v1/rolls/" + roll.id() + "/notice",
                hash,
                roll.publishedOn());
    }

    /** The notice as published, or made of the draft. */
    String of(Roll roll) {
        return (String) database.createNativeQuery("select html from notice where roll = :roll", String.class)
                .setParameter("roll", roll.id())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> html(roll));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
