package org.huanjie.nomination.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.csv.Sheet;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.DocumentAnswer;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.polling.Place;
import org.huanjie.nomination.polling.Pollings;
import org.huanjie.nomination.roll.Rolls;
import org.huanjie.nomination.voter.Voters;

/** The list by which the polling place knows who votes for whom: names and serials of the roll, nothing else of a person. */
@ApplicationScoped
class ProxyList {
    private static final String CSV = "csv";
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("序号", 34),
            Block.Column.of("委托人", 84),
            Block.Column.of("委托人名单序号", 76),
            Block.Column.of("受托人", 84),
            Block.Column.of("受托人名单序号", 76),
            Block.Column.of("情况", 88));

    private final Proxies proxies;
    private final Rolls rolls;
    private final Pollings pollings;
    private final Voters voters;
    private final Divisions divisions;
    private final Clock clock;

    ProxyList(Proxies proxies, Rolls rolls, Pollings pollings, Voters voters, Divisions divisions, Clock clock) {
        this.proxies = proxies;
        this.rolls = rolls;
        this.pollings = pollings;
        this.voters = voters;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @param number of the polling place where the agents vote; null for all of the district */
    Response answer(District district, Integer number, String format, HttpHeaders headers, Caller caller) {
        int round = round(district);
        Optional<Place> place = Optional.ofNullable(number).map(of -> place(district, of));
        String title = "%s第%d选区%s委托投票名单"
                .formatted(
                        Objects.requireNonNullElse(divisions.nameOf(district.division()), ""),
                        district.number(),
                        place.map(Place::name).orElse(""));
        List<List<String>> rows = rows(district, listed(district, round, place));
        boolean sheet = CSV.equals(format) || (format == null || format.isEmpty()) && Sheet.asked(headers);
        if (sheet) {
            return Sheet.of(title, COLUMNS.stream().map(Block.Column::title).toArray(String[]::new))
                    .takenBy(caller.sub(), clock.instant())
                    .<List<String>>answer(last -> last == null ? rows : List.<List<String>>of(), row -> row);
        }
        DocumentFormat asked =
                DocumentFormat.asked(format, headers, DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.PDF);
        OfficialDocument document = OfficialDocument.titled(title)
                .paragraph("经选举委员会同意，下列选民书面委托其他选民代为投票%s，共%d人。"
                        .formatted(round > 1 ? "（第%d次投票）".formatted(round) : "", rows.size()))
                .table(COLUMNS, rows)
                .paragraph("受托人按照委托人的意愿投票。委托人在代为投票以前到场的，由本人投票，委托作废。")
                .signed("选区工作组", LocalDate.now(clock))
                .build();
        return DocumentAnswer.of(document, asked, "\"%s-%d\"".formatted(asked, rows.hashCode()));
    }

    /** Of the vote that comes next, else of the one that runs or was held last. */
    private static int round(District district) {
        Step step = district.step();
        return step == Step.TIE_REVOTE || step == Step.RUN_OFF || step == Step.REELECTION
                ? district.round() + 1
                : district.round();
    }

    private Place place(District district, int number) {
        return pollings.places(district.id()).stream()
                .filter(place -> place.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("polling place " + number + " of district " + district.id()));
    }

    private List<Proxy> listed(District district, int round, Optional<Place> place) {
        List<Proxy> all = proxies.listed(district.id(), round);
        if (place.isEmpty()) {
            return all;
        }
        Map<UUID, Voters.Home> homes =
                voters.homes(all.stream().map(proxy -> proxy.agent().voter()).toList());
        return all.stream()
                .filter(proxy -> Optional.ofNullable(homes.get(proxy.agent().voter()))
                        .filter(home -> place.get().isOf(home.unit(), home.group()))
                        .isPresent())
                .toList();
    }

    private List<List<String>> rows(District district, List<Proxy> listed) {
        Set<UUID> voters = new HashSet<>();
        listed.forEach(proxy -> {
            voters.add(proxy.principal().voter());
            voters.add(proxy.agent().voter());
        });
        Map<UUID, Integer> serials = rolls.serials(district.origin(), voters);
        List<List<String>> rows = new ArrayList<>();
        for (Proxy proxy : listed) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    proxy.principal().name(),
                    serial(serials, proxy.principal()),
                    proxy.agent().name(),
                    serial(serials, proxy.agent()),
                    state(proxy)));
        }
        return rows;
    }

    private static String serial(Map<UUID, Integer> serials, Proxy.Party party) {
        Integer serial = serials.get(party.voter());
        return serial == null ? "" : serial.toString();
    }

    private static String state(Proxy proxy) {
        return switch (proxy.status()) {
            case USED -> "已代为投票";
            case VOID -> proxy.voidCause().orElseThrow() == Proxy.VoidCause.PRINCIPAL_APPEARED ? "作废（本人投票）" : "作废";
            default -> "";
        };
    }
}
