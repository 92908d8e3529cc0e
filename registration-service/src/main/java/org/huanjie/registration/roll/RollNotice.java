package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.document.DocumentJson;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.document.Words;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.election.Level;

/** The notice of a roll (选民名单公告): serial, name, sex and group only, place and time of the vote, how to object. */
@ApplicationScoped
class RollNotice {
    static final Rule CONTENT = new Rule("R-59", "ROLL_CONTENT", "个人信息保护法 art. 6");
    static final Rule CARD = new Rule("R-60", "ROLL_CARD", "选举法 art. 28, 37");
    static final Rule WINDOW = new Rule("R-61", "ROLL_OBJECTION_WINDOW", "选举法 art. 29");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("序号", 2), Block.Column.of("姓名", 4), Block.Column.of("性别", 2), Block.Column.of("选民小组", 4));

    private final EntityManager database;
    private final Divisions divisions;
    private final Rolls rolls;
    private final Elections elections;

    RollNotice(EntityManager database, Divisions divisions, Rolls rolls, Elections elections) {
        this.database = database;
        this.divisions = divisions;
        this.rolls = rolls;
        this.elections = elections;
    }

    private OfficialDocument write(Roll roll) {
        List<List<String>> rows = rolls.entries(roll.id(), 0, Integer.MAX_VALUE).stream()
                .map(RollNotice::row)
                .toList();
        OfficialDocument.Builder document = OfficialDocument.titled(title(roll))
                .mark(roll.isPublic() ? "" : "（草稿，尚未公布）")
                .paragraph("根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》的规定，%s选民共%d名，现予公布。"
                        .formatted(roll.listed().districtName(), roll.count()));
        terms(document, roll);
        return document.table(COLUMNS, rows)
                .paragraph("特此公告。")
                .signed(issuer(roll), roll.publishedOn())
                .build();
    }

    /** Where and when the vote is, what to bring, how to object. */
    void terms(OfficialDocument.Builder document, Roll roll) {
        roll.publication().ifPresent(publication -> {
            if (publication.pollingPlace() != null) {
                document.paragraph("投票时间：%s；投票地点：%s。".formatted(hours(publication), publication.pollingPlace()));
            }
            identification(roll).ifPresent(papers -> document.paragraph("选民凭%s领取选票。".formatted(papers)));
            document.paragraph("对名单有不同意见的，可以自公布之日起五日内（即%s以前）向%s提出申诉。"
                    .formatted(Words.day(publication.objectionsUntil()), issuer(roll)));
        });
    }

    /** From when until when the vote is. */
    static String hours(Publication publication) {
        return time(publication.pollingFrom()) + "至" + time(publication.pollingUntil());
    }

    /** What voters bring to the vote, where the election's rules say it. */
    Optional<String> identification(Roll roll) {
        return elections
                .find(roll.election())
                .map(election -> election.rules().get("pollingIdentification"))
                .map(rule -> rule.equals("CARD") ? "选民证" : "居民身份证或者选民证");
    }

    private static String time(TemporalAccessor instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    static List<String> row(Tuple entry) {
        String group = entry.get("voter_group", String.class);
        return List.of(
                String.valueOf(entry.get("serial", Integer.class)),
                entry.get("name", String.class),
                "1".equals(entry.get("sex", String.class)) ? "男" : "女",
                group == null ? "" : group);
    }

    /** Of the roll's notice: a later version's tells its correction. */
    static String title(Roll roll) {
        String of = nameOf(roll);
        return roll.previous() == null ? of + "公告" : of + "补正公告（第%d次）".formatted(roll.rollVersion() - 1);
    }

    /** Of the roll, without saying that this is a notice. */
    static String nameOf(Roll roll) {
        return (roll.level() == Level.COUNTY ? "县级" : "乡级") + "第"
                + roll.listed().districtNumber() + "选区选民名单";
    }

    String issuer(Roll roll) {
        return Optional.ofNullable(divisions.nameOf(roll.listed().division())).orElse("") + "选举委员会";
    }

    RollEvent.NoticePublished publish(Roll roll, String by) {
        return keep(roll, "VOTER_ROLL", write(roll), by);
    }

    /** Keeps a notice as it was published and says what others may know of it. */
    RollEvent.NoticePublished keep(Roll roll, String kind, OfficialDocument document, String by) {
        UUID id = Ids.next();
        String html = document.html();
        String hash = sha256(html);
        database.createNativeQuery("""
                        insert into notice (id, roll, title, html, document, sha256, issuer, published_on, published_by)
                        values (:id, :roll, :title, :html, :document, :hash, :issuer, :on, :by)
                        """)
                .setParameter("id", id)
                .setParameter("roll", roll.id())
                .setParameter("title", title(roll))
                .setParameter("html", html)
                .setParameter("document", DocumentJson.write(document))
                .setParameter("hash", hash)
                .setParameter("issuer", issuer(roll))
                .setParameter("on", roll.publishedOn())
                .setParameter("by", by)
                .executeUpdate();
        return new RollEvent.NoticePublished(
                roll.listed().county(),
                roll.election(),
                1,
                id,
                kind,
                roll.level(),
                roll.listed().division(),
                issuer(roll),
                null,
                title(roll),
                "/api/v1/rolls/" + roll.id() + "/notice",
                hash,
                roll.publishedOn());
    }

    /** The notice's page as published, or made of the draft. */
    String html(Roll roll) {
        return kept("html", roll).orElseGet(() -> write(roll).html());
    }

    /**
     * What the notice says as published, or made of the draft.
     *
     * @throws Refusal 406 for a notice that was kept as a page only
     */
    OfficialDocument document(Roll roll) {
        return kept("document", roll).map(DocumentJson::read).orElseGet(() -> {
            if (roll.isPublic()) {
                throw DocumentFormat.notOffered(DocumentFormat.HTML);
            }
            return write(roll);
        });
    }

    private Optional<String> kept(String column, Roll roll) {
        return database.createNativeQuery("select %s from notice where roll = :roll".formatted(column))
                .setParameter("roll", roll.id())
                .getResultStream()
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .findFirst();
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
