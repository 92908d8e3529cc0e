package org.huanjie.reporting.table;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county of three townships whose every number is small enough to add up by hand. */
@QuarkusTest
class TableApiTest {
    private static final County COUNTY = new County("990381");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static boolean told;

    @BeforeEach
    void tell() {
        if (told) {
            return;
        }
        COUNTY.divided().scheduled();
        Votes votes = new Votes(COUNTY);
        UUID first = votes.district("COUNTY", COUNTY.code(), 1, 2, 100, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        UUID second = votes.district("COUNTY", COUNTY.code(), 2, 1, 50, COUNTY.unit(2, 1));
        UUID across = votes.district("COUNTY", COUNTY.code(), 3, 1, 30, COUNTY.unit(2, 2), COUNTY.unit(3, 1));
        UUID own = votes.district("TOWNSHIP", COUNTY.township(1), 1, 3, 90, COUNTY.unit(1, 1));
        votes.polling(first, 3);
        votes.polling(across, 2);
        votes.nominated(first, 1, "JOINT_VOTERS");
        votes.nominated(first, 1, "ORGANISATION");
        votes.nominated(first, 2, "ORGANISATION");
        votes.nominated(second, 3, "JOINT_VOTERS");
        votes.list(first, "formal", 2, "12", "22", "51");
        votes.list(second, "formal", 1, "31", "61");
        votes.certified(first, 1, 100, 80, 2, "ELECTED", 0, "1", "2");
        votes.certified(second, 1, 50, 40, 1, "RUN_OFF", 1);
        votes.certified(second, 2, 50, 30, 0, "ELECTED", 0, "3");
        votes.certified(across, 1, 30, 10, 0, "REELECTION", 1);
        votes.certified(own, 1, 90, 70, 5, "UNFILLED", 1, "4", "written in");
        await().atMost(30, SECONDS).until(() -> "3".equals(COUNTY.figure("elected")));
        await().atMost(30, SECONDS).until(() -> "2".equals(COUNTY.figure("townshipElected")));
        await().atMost(30, SECONDS).until(() -> "180".equals(COUNTY.figure("N")));
        post(
                        "township-office",
                        COUNTY.township(2),
                        "/activities",
                        COUNTY.activity("TRAINING", "TRAINING", COUNTY.township(2), "培训", Map.of()))
                .statusCode(201);
        told = true;
    }

    @Test
    void the_vote_adds_up_by_hand() {
        JsonNode table = table("T6", COUNTY.code());
        assertThat(values(table, "COUNTY", "V")).containsExactly("80", "40", "null", "10", "130");
        assertThat(values(table, "COUNTY", "N")).containsExactly("100", "50", "0", "30", "180");
        assertThat(values(table, "COUNTY", "turnoutRate")).containsExactly("80.00", "80.00", "null", "33.33", "72.22");
        assertThat(values(table, "COUNTY", "voidBallots")).containsExactly("2", "1", "null", "0", "3");
        assertThat(values(table, "COUNTY", "firstTime")).containsExactly("1", "0", "null", "0", "1");
        assertThat(values(table, "COUNTY", "firstTimeSuccess"))
                .containsExactly("100.00", "0.00", "null", "0.00", "33.33");
        assertThat(values(table, "COUNTY", "runOffs")).containsExactly("0", "1", "null", "0", "1");
        assertThat(values(table, "COUNTY", "reelections")).containsExactly("0", "0", "null", "1", "1");
        assertThat(values(table, "COUNTY", "pollingStations")).containsExactly("3", "null", "null", "2", "5");
        assertThat(values(table, "COUNTY", "electionMeetings")).containsExactly("1", "null", "null", "1", "2");
        assertThat(values(table, "TOWNSHIP", "V")).containsExactly("70", "null", "null", "70");
        assertThat(values(table, "TOWNSHIP", "turnoutRate")).containsExactly("77.78", "null", "null", "77.78");
        assertThat(values(table, "COUNTY", "proxies")).containsOnly("null");
        assertThat(table.at("/missing").findValuesAsText("column")).contains("proxies", "V");
        assertThat(table.toString()).contains("\"reason\":\"委托投票没有事件告知\"");
    }

    @Test
    void structure_is_of_the_published_lists_and_not_known_of_somebody_written_in() {
        JsonNode table = table("T7", COUNTY.code());
        assertThat(values(table, "COUNTY", "elected")).containsExactly("2", "1", "null", "0", "3");
        assertThat(values(table, "COUNTY", "women")).containsExactly("2", "0", "null", "0", "2");
        assertThat(values(table, "COUNTY", "womenShare")).containsExactly("100.00", "0.00", "null", "null", "66.67");
        assertThat(values(table, "COUNTY", "partyMembers")).containsExactly("1", "0", "null", "0", "1");
        assertThat(values(table, "COUNTY", "from36to55")).containsExactly("2", "1", "null", "0", "3");
        assertThat(values(table, "COUNTY", "electedByOrg")).containsExactly("2", "0", "null", "0", "2");
        assertThat(values(table, "COUNTY", "electedByVoters")).containsExactly("1", "1", "null", "0", "2");
        assertThat(values(table, "COUNTY", "fillRate")).containsExactly("100.00", "100.00", "null", "0.00", "75.00");
        assertThat(values(table, "TOWNSHIP", "elected")).containsExactly("2", "null", "null", "2");
        assertThat(values(table, "TOWNSHIP", "women")).containsExactly("null", "null", "null", "null");
        assertThat(values(table, "TOWNSHIP", "writtenIn")).containsExactly("1", "null", "null", "1");
        assertThat(values(table("T5", COUNTY.code()), "COUNTY", "byVoters")).containsExactly("1", "1", "0", "0", "2");
        assertThat(values(table("T5", COUNTY.code()), "COUNTY", "formalByOrg"))
                .containsExactly("2", "0", "0", "0", "2");
    }

    @Test
    void districts_across_townships_have_a_row_of_their_own() {
        JsonNode table = table("T2", COUNTY.code());
        assertThat(values(table, "COUNTY", "countyDistricts")).containsExactly("1", "1", "0", "1", "3");
        assertThat(values(table, "COUNTY", "districtSeats")).containsExactly("2", "1", "null", "1", "4");
        assertThat(values(table, "COUNTY", "population")).containsExactly("4000", "4000", "4000", "null", "12000");
        assertThat(COUNTY.figure("countyDistricts", COUNTY.township(2))).isEqualTo("2");
        assertThat(values(table("T2", COUNTY.township(2)), "COUNTY", "countyDistricts"))
                .containsExactly("1", "1", "2");
    }

    @Test
    void every_sum_is_that_of_its_rows_and_the_figure_itself() {
        for (String id : List.of("T2", "T3", "T4", "T5", "T6", "T7", "T8")) {
            JsonNode table = table(id, COUNTY.code());
            for (JsonNode column : table.get("columns")) {
                for (String level : List.of("COUNTY", "TOWNSHIP", "null")) {
                    adds(table, column, level);
                }
            }
        }
    }

    private static void adds(JsonNode table, JsonNode column, String level) {
        String key = column.get("key").asText();
        List<String> values = values(table, level, key);
        if (values.isEmpty()) {
            return;
        }
        String sum = values.get(values.size() - 1);
        String name = table.get("table").asText() + " " + key + " " + level;
        if (column.get("additive").asBoolean() && !sum.equals("null")) {
            long added = values.subList(0, values.size() - 1).stream()
                    .filter(value -> !value.equals("null"))
                    .mapToLong(Long::parseLong)
                    .sum();
            assertThat(added).as(name).isEqualTo(Long.parseLong(sum));
        }
        JsonNode cell = last(table, level, key);
        if (!cell.get("figure").isNull()) {
            assertThat(String.valueOf(COUNTY.figure(cell.get("figure").asText())))
                    .as(name)
                    .isEqualTo(sum);
            assertThat(table.get("figures").findValuesAsText("id"))
                    .contains(cell.get("figure").asText());
        }
    }

    @Test
    void bodies_and_training_go_by_level_and_sessions_by_congress() {
        JsonNode bodies = table("T1", COUNTY.code());
        assertThat(values(bodies, "COUNTY", "trainingSessions")).containsExactly("0");
        assertThat(values(bodies, "TOWNSHIP", "trainingSessions")).containsExactly("1");
        assertThat(values(bodies, "null", "trainees")).containsExactly("30");
        JsonNode sessions = table("T8", COUNTY.code());
        assertThat(values(sessions, "null", "deputiesDue")).containsExactly("3", "2", "null", "5");
        assertThat(sessions.at("/rows/0/name").asText()).isEqualTo("云泽县");
    }

    @Test
    void a_sheet_and_a_workbook_say_the_same() throws IOException {
        byte[] sheet = as("county-office", COUNTY.code())
                .get("/api/v1/tables/T6?format=csv&election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asByteArray();
        List<String> lines = new String(sheet, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("\ufeff级别,区划代码,名称,选区数（个）,选民数（人）,参加投票（人）,参选率（%）");
        assertThat(lines).anyMatch(line -> line.startsWith("县级,990381,县级合计,3,180,130,72.22,,,,"));
        assertThat(lines.get(lines.size() - 1)).startsWith("导出人：");
        byte[] book = as("county-office", COUNTY.code())
                .accept(XLSX)
                .get("/api/v1/tables/T6?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet first = read.getSheetAt(0);
            assertThat(first.getRow(2).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getRow(2).getCell(5).getNumericCellValue()).isEqualTo(80);
            assertThat(first.getRow(6).getCell(6).getNumericCellValue()).isEqualTo(72.22);
            assertThat(first.getRow(2).getCell(7).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(read.getSheet("指标说明").getLastRowNum()).isGreaterThan(10);
        }
    }

    @Test
    void a_neighbour_and_another_format_are_refused() {
        as("township-office", COUNTY.township(1))
                .get("/api/v1/tables/T6?election=" + COUNTY.election() + "&division=" + COUNTY.township(2))
                .then()
                .statusCode(404);
        as("township-office", COUNTY.township(1))
                .get("/api/v1/tables/T6?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("division", equalTo(COUNTY.township(1)))
                .body("rows", hasSize(4));
        as("county-office", COUNTY.code())
                .get("/api/v1/tables/T6?format=docx&election=" + COUNTY.election())
                .then()
                .statusCode(406);
        as("county-office", COUNTY.code())
                .get("/api/v1/tables/T6?election=990381-2031")
                .then()
                .statusCode(404);
        as("county-office", COUNTY.code())
                .get("/api/v1/tables/T9?election=" + COUNTY.election())
                .then()
                .statusCode(400);
    }

    private static JsonNode table(String id, String division) {
        String answer = as("county-office", COUNTY.code())
                .get("/api/v1/tables/" + id + "?election=" + COUNTY.election() + "&division=" + division)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode last(JsonNode table, String level, String column) {
        JsonNode last = null;
        for (JsonNode row : table.get("rows")) {
            for (JsonNode cell : row.get("cells")) {
                if (row.get("level").asText().equals(level)
                        && cell.get("column").asText().equals(column)) {
                    last = cell;
                }
            }
        }
        return last;
    }

    private static List<String> values(JsonNode table, String level, String column) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : table.get("rows")) {
            for (JsonNode cell : row.get("cells")) {
                if (row.get("level").asText().equals(level)
                        && cell.get("column").asText().equals(column)) {
                    values.add(cell.get("value").asText());
                }
            }
        }
        return values;
    }
}
