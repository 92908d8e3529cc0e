package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.document.CardSheets;
import org.huanjie.kit.document.CardSheets.Card;
import org.huanjie.kit.document.CardSheets.Field;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * Voter cards (选民证) of a published roll, to be printed, cut and handed out (选举法 art. 28): name, sex, serial, group, district,
 * where and when to vote. No citizen id, and that a registration is no ground for anything else.
 */
@ApplicationScoped
class VoterCards {
    static final Rule NO_GROUND = new Rule("R-52", "REG_NOT_HUKOU", "practice (兴化)");
    static final Rule WATERMARK = new Rule("R-123", "PII_MASK", "个人信息保护法 art. 51");

    private static final String NO_GROUND_TEXT = "选民登记不作为迁移户口或者享受其他待遇的依据。";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Rolls rolls;
    private final RollNotice notices;
    private final Audit audit;
    private final Clock clock;

    VoterCards(Rolls rolls, RollNotice notices, Audit audit, Clock clock) {
        this.rolls = rolls;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which cards of a roll.
     *
     * @param unit whose voters only, or null
     * @param from first serial, or null
     * @param to   last serial, or null
     */
    record Choice(String unit, Integer from, Integer to) {
        boolean has(Tuple entry) {
            int serial = entry.get("serial", Integer.class);
            return (from == null || serial >= from)
                    && (to == null || serial <= to)
                    && (unit == null || entry.get("unit", String.class).startsWith(unit));
        }

        private int after() {
            return from == null ? 0 : from - 1;
        }
    }

    /**
     * What is to be printed.
     *
     * @param foot who prints it, and when
     */
    record Cards(String title, String foot, String etag, List<Card> cards) {
        /** The cards in the order of the serials, eight on a page of A4. */
        byte[] pdf() {
            return CardSheets.pdf(title, foot, cards.iterator());
        }
    }

    /**
     * Cards of a standing roll.
     *
     * @throws Refusal 404 for a roll of another scope, or where nobody is chosen; 409 for a draft or a superseded version
     */
    @Transactional
    Cards of(UUID id, Choice choice, Caller caller) {
        Roll roll = rolls.visible(id, caller.scope());
        roll.requireStanding();
        List<Tuple> chosen = rolls.entries(id, choice.after(), Integer.MAX_VALUE).stream()
                .filter(choice::has)
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.notFound("voters " + choice + " on roll " + id);
        }
        audit.record(
                caller,
                "roll-cards-printed",
                "roll",
                id,
                roll.listed().division(),
                Map.of("version", roll.rollVersion(), "cards", chosen.size(), "chosen", choice.toString()));
        String foot = "印制：%s %s".formatted(caller.name(), MINUTE.format(LocalDateTime.now(clock)));
        return new Cards(RollNotice.nameOf(roll) + "选民证", foot, IfMatch.etag(roll.version()), cards(roll, chosen));
    }

    private List<Card> cards(Roll roll, List<Tuple> chosen) {
        Publication publication = roll.publication().orElseThrow();
        String issuer = notices.issuer(roll);
        String district = "第%d选区（%s）"
                .formatted(roll.listed().districtNumber(), roll.listed().districtName());
        Field where = new Field("选　　区", district, 1);
        Field hours = new Field("投票时间", RollNotice.hours(publication), 1);
        Field place = new Field("投票地点", publication.pollingPlace() == null ? "" : publication.pollingPlace(), 3);
        List<String> notes = new ArrayList<>();
        notices.identification(roll).ifPresent(papers -> notes.add("凭%s领取选票。本证由本人保管，不得转借、涂改。".formatted(papers)));
        notes.add(NO_GROUND_TEXT);
        return chosen.stream()
                .map(RollNotice::row)
                .map(row -> new Card(issuer, "选 民 证", List.of(person(row), listed(row), where, hours, place), notes))
                .toList();
    }

    private static Field person(List<String> row) {
        return new Field("姓　　名", row.get(1) + "（" + row.get(2) + "）", 1);
    }

    private static Field listed(List<String> row) {
        return new Field("名单序号", row.get(0) + (row.get(3).isEmpty() ? "" : "　　选民小组：" + row.get(3)), 1);
    }
}
