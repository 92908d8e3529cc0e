package org.huanjie.acceptance.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A county small enough to know by heart: two towns, or some more, of four villages with 300 people each, three deputies for
 * each town. Each test has one of its own, by its code.
 */
public final class SmallCounty {
    public static final int SEATS = 6;

    private static final int SEATS_EACH = 3;
    private static final int PEOPLE_EACH = 300;
    private static final List<String> VILLAGES = List.of("201", "202", "203", "204");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Of an election committee, to publish a plan. */
    public static final Map<String, Object> DECISION =
            Map.of("decidedBy", "县选举委员会", "decidedOn", "2026-11-20", "documentNo", "公告第2号");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "安宁和平福禄康泰清明";

    private final String code;
    private final LocalDate electionDay;
    private final int towns;

    public SmallCounty(String code, LocalDate electionDay) {
        this(code, electionDay, SEATS / SEATS_EACH);
    }

    public SmallCounty(String code, LocalDate electionDay, int towns) {
        this.code = code;
        this.electionDay = electionDay;
        this.towns = towns;
    }

    public String code() {
        return code;
    }

    public String election() {
        return code + "-" + electionDay.minusMonths(1).getYear();
    }

    public List<String> towns() {
        return IntStream.range(0, towns).mapToObj(town -> code + (101 + town)).toList();
    }

    public List<String> villages() {
        return towns().stream()
                .flatMap(town -> VILLAGES.stream().map(village -> town + village))
                .toList();
    }

    public Clerk office() {
        return Clerk.of("county-office", code);
    }

    public Clerk committee() {
        return Clerk.of("county-committee", code);
    }

    /** Announced, divided into units, quota decided and allotted. */
    public SmallCounty prepared() {
        office().uploads("districting/divisions/imports", Map.of("divisions", divisions(), "adjacency", adjacency()));
        office().put(
                        "districting/elections/" + election(),
                        Map.of(
                                "name", "测试县人民代表大会换届选举",
                                "division", code,
                                "electionDay", electionDay.toString(),
                                "levels", List.of("COUNTY", "TOWNSHIP"),
                                "ruleProfile", "standard",
                                "ruleOverrides", List.of(),
                                "decidedBy", "测试县人大常委会",
                                "decidedOn", "2026-09-20",
                                "documentNo", "测人常〔2026〕1号"))
                .statusCode(201);
        committee()
                .post("districting/elections/" + election() + "/announcement", Map.of())
                .statusCode(200);
        office().put(
                        "districting/elections/" + election() + "/quotas/COUNTY/" + code,
                        Map.of(
                                "approvedSeats",
                                SEATS_EACH * towns,
                                "decidedBy",
                                "省人大常委会",
                                "decidedOn",
                                "2026-08-20",
                                "documentNo",
                                "省人常〔2026〕9号"))
                .statusCode(201);
        return this;
    }

    /** With a published plan of the county; returns it. */
    public String planned() {
        allotted();
        String plan = submitted("COUNTY", code);
        Clerk committee = committee();
        committee.post("districting/plans/" + plan + "/approval", Map.of()).statusCode(200);
        committee.post("districting/plans/" + plan + "/publication", DECISION).statusCode(200);
        return plan;
    }

    /** With the county's deputies allotted to its towns. */
    public SmallCounty allotted() {
        String allocation = office().post(
                        "districting/elections/" + election() + "/allocations", Map.of("reserved", List.of()))
                .statusCode(201)
                .extract()
                .path("id");
        committee()
                .post("districting/allocations/" + allocation + "/approval", Map.of())
                .statusCode(200);
        return this;
    }

    /** A plan as its office has drawn and submitted it; returns it. */
    public String submitted(String level, String division) {
        Clerk office = Clerk.of(level.toLowerCase(Locale.ROOT) + "-office", division);
        String plan = office.post(
                        "districting/plans", Map.of("election", election(), "level", level, "division", division))
                .statusCode(201)
                .extract()
                .path("id");
        office.does("districting/plans/" + plan + "/proposals", Map.of("iterations", 2000, "seed", 1));
        office.post("districting/plans/" + plan + "/submission", Map.of("reason", "单位人口所限"))
                .statusCode(200);
        return plan;
    }

    private byte[] divisions() {
        StringBuilder csv = new StringBuilder("code,name,type,parent,population,populationAsOf\n");
        int people = PEOPLE_EACH * VILLAGES.size();
        csv.append(code).append(",测试县,COUNTY,,").append(towns * people).append(",2026-06-30\n");
        for (String town : towns()) {
            csv.append(town)
                    .append(",镇")
                    .append(town.substring(8))
                    .append(",TOWN,")
                    .append(code)
                    .append(',')
                    .append(people)
                    .append(",2026-06-30\n");
        }
        for (String village : villages()) {
            csv.append(village)
                    .append(",村")
                    .append(village.substring(8))
                    .append(",VILLAGE,")
                    .append(village, 0, 9)
                    .append(',')
                    .append(PEOPLE_EACH)
                    .append(",2026-06-30\n");
        }
        return csv.toString().getBytes(UTF_8);
    }

    private byte[] adjacency() {
        StringBuilder csv = new StringBuilder("a,b\n");
        List<String> villages = villages();
        for (int i = 1; i < villages.size(); i++) {
            csv.append(villages.get(i - 1)).append(',').append(villages.get(i)).append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** A household file of invented people, {@code each} in each village, all of age. */
    public byte[] households(int each) {
        StringBuilder csv = new StringBuilder("姓名,公民身份号码,民族,户籍地代码,选举单位代码,现住址,联系电话,备注\n");
        int person = 0;
        for (String village : villages()) {
            for (int i = 0; i < each; i++) {
                csv.append(name(person))
                        .append(',')
                        .append(citizenId(person))
                        .append(",汉,")
                        .append(village)
                        .append(',')
                        .append(village)
                        .append(',')
                        .append("沿河街")
                        .append(i + 1)
                        .append("号,138")
                        .append(10_000_000 + person)
                        .append(",\n");
                person++;
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    public static String name(int person) {
        return "" + SURNAMES.charAt(person % 10) + GIVEN.charAt(person / 10 % 10) + GIVEN.charAt(person / 100 % 10);
    }

    /** Unique in the county: 500 days of birth and serial numbers, check digit by GB 11643. */
    public String citizenId(int person) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(person % 5_000);
        String first = code + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(1 + person / 5_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    /** Signatories by their serial on a roll. */
    public static List<Map<String, Object>> signatories(int from, int count, String signedAt) {
        List<Map<String, Object>> signatories = new ArrayList<>();
        for (int serial = from; serial < from + count; serial++) {
            signatories.add(Map.of("serial", serial, "signedAt", signedAt));
        }
        return signatories;
    }
}
