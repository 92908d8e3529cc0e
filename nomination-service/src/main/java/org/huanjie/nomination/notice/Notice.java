package org.huanjie.nomination.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.document.DocumentJson;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;

/** A published notice with its text. Immutable: a list that is published again has a new notice. */
@Entity
@Table(name = "notice")
public class Notice {
    @Id
    private UUID id;

    private UUID district;
    private String kind;
    private String title;
    /** Null once it is erased, the term being over. */
    private String html;

    private String document;
    private String sha256;
    private String documentNo;
    private String issuer;
    private LocalDate publishedOn;
    private String publishedBy;

    protected Notice() {} // Hibernate

    static Notice published(UUID id, District district, NoticeHead head, OfficialDocument document, String by) {
        Notice notice = new Notice();
        notice.id = id;
        notice.district = district.id();
        notice.kind = head.kind().path();
        notice.title = head.title();
        notice.html = document.html();
        notice.document = DocumentJson.write(document);
        notice.sha256 = sha256(notice.html);
        notice.documentNo = head.documentNo();
        notice.issuer = head.issuer();
        notice.publishedOn = head.publishedOn();
        notice.publishedBy = by;
        return notice;
    }

    static String sha256(String html) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    NoticeEvent event(District of) {
        return new NoticeEvent(
                of.county(),
                of.election(),
                1,
                id,
                kind.replace('-', '_').toUpperCase(Locale.ROOT),
                of.level(),
                of.division(),
                issuer,
                documentNo,
                title,
                "/api/v1/districts/" + district + "/notices/" + kind,
                sha256,
                publishedOn);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    /** @throws Refusal 410 {@code notice-erased}: its hash still proves what it said */
    String html() {
        if (html == null) {
            throw Refusal.of(410, "notice-erased", "公告保存期限已满，已经删除", "it names who was not elected; sha256 " + sha256);
        }
        return html;
    }

    /** What it says, for other formats; empty for notices that were kept as pages only. */
    Optional<OfficialDocument> document() {
        return Optional.ofNullable(document).map(DocumentJson::read);
    }

    String title() {
        return title;
    }

    String sha256() {
        return sha256;
    }
}
