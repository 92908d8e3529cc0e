package org.huanjie.registration.importing.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRowsTest {
    private static final int LONGEST = 65_536;
    private static final long MB = 1 << 20;
    private static final FileRows.Limits LIMITS = new FileRows.Limits(LONGEST, 64 * MB, 4 * MB);

    @TempDir
    Path folder;

    private record Seen(long line, List<String> cells) {}

    private List<Seen> rows(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("file"), content);
        FileNature nature = FileNature.of(file, 1_000);
        List<Seen> seen = new ArrayList<>();
        FileRows.of(nature.encoding(), () -> new ByteArrayInputStream(content), LIMITS)
                .read((line, cells) -> seen.add(new Seen(line, cells)));
        return seen;
    }

    private List<Seen> rows(String text) throws Exception {
        return rows(text.getBytes(UTF_8));
    }

    private ThrowableAssertAlternative<Refusal> refused(byte[] content) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rows(content));
    }

    private void refusedAt(long line, byte[] content) {
        refused(content).satisfies(refusal -> {
            assertThat(refusal.slug()).isEqualTo("unreadable-file");
            assertThat(refusal.title()).startsWith("第" + line + "行");
            assertThat(refusal.violations()).extracting(Violation::field).contains("file:" + line);
        });
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void comma_tab_and_semicolon_are_told_apart_also_below_a_title() throws Exception {
        for (String separator : List.of(",", "\t", ";")) {
            String text = "云泽县选民名册\n姓名" + separator + "住址" + separator + "备注\n张三" + separator + "河东路，1号\u3000甲、乙"
                    + separator + "\n";
            assertThat(rows(text)).extracting(seen -> seen.cells().size()).containsExactly(1, 3, 3);
        }
    }

    @Test
    void lines_are_those_an_editor_shows_whatever_ends_them() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(rows("a,b" + end + "\"c\nd\",e" + end + end + "f,g"))
                    .extracting(Seen::line)
                    .containsExactly(1L, 2L, 5L);
        }
    }

    @Test
    void both_encodings_are_known_by_their_bytes() throws Exception {
        String text = "姓名,备注\n张三\uD840\uDC0B,\n";
        assertThat(rows(text.getBytes(UTF_8))).isEqualTo(rows(text.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void a_sheet_is_read_as_one_would_type_it() throws Exception {
        byte[] sheet = Sheets.of(List.of(
                Arrays.asList("姓名", null, "代码", "日期", "身份证"),
                Arrays.asList("张三", null, 990_123_101_201d, LocalDate.of(2026, 3, 9), 990_123_199_003_070_013d),
                List.of(),
                Arrays.asList(" 李四 ", Sheets.FORMULA + "1+1", 0.5)));
        assertThat(rows(sheet))
                .extracting(Seen::line, Seen::cells)
                .containsExactly(
                        tuple(1L, List.of("姓名", "", "代码", "日期", "身份证")),
                        tuple(2L, List.of("张三", "", "990123101201", "2026-03-09", "9.9012319900306995E17")),
                        tuple(4L, List.of("李四", SheetCell.NO_RESULT, "0.5")));
    }

    @Test
    void a_formula_that_was_never_computed_has_no_result() throws Exception {
        byte[] sheet = Sheets.zip(
                Sheets.parts("<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"http://198.51.100.1/\")</f></c></row>"));
        assertThat(rows(sheet).get(0).cells()).containsExactly(SheetCell.NO_RESULT);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_found_where_it_opens() {
        refusedAt(3, "a,b\n1,2\n3,\"4\n5,6\n7,8\n".getBytes(UTF_8));
        refusedAt(3, "a,b\n1,2\n3,\"4\n5,6\n7,\"8\"\n".getBytes(UTF_8));
        refusedAt(3, "a,b,c\n1,2,\n3,\"4,\n5,6,\n7,\",\n".getBytes(UTF_8));
        refusedAt(2, "a,b\n\"张\"三,2\n".getBytes(UTF_8));
    }

    @Test
    void a_line_of_ten_megabytes_ends_where_no_person_types_on() {
        byte[] head = "a,b\n1,2\n".getBytes(UTF_8);
        refusedAt(3, concat(head, "x".repeat(10 << 20).getBytes(UTF_8)));
        refusedAt(3, concat(head, "x,".repeat(5 << 20).getBytes(UTF_8)));
        refusedAt(3, concat(head, ("\"" + "x".repeat(1 << 20) + "\",2\n").getBytes(UTF_8)));
        refusedAt(1, "x".repeat(10 << 20).getBytes(UTF_8));
    }

    @Test
    void a_cell_of_a_megabyte_ends_the_reading_of_a_sheet_with_its_row() {
        String text = "x".repeat(1 << 20);
        refusedAt(2, Sheets.zip(Sheets.parts(Sheets.row(1, "a", "b") + Sheets.row(2, text))));
        refusedAt(
                2,
                Sheets.zip(Sheets.parts(Sheets.row(1, "a") + Sheets.row(2, "x".repeat(40_000), "x".repeat(40_000)))));
        refused(Sheets.zip(Sheets.parts(Sheets.row(1, "a") + "<row r=\"2\" spans=\"" + text + "\">")))
                .satisfies(FileRowsTest::told);
        refused(Sheets.zip(Sheets.parts("<!--" + text + "-->"))).satisfies(FileRowsTest::told);
    }

    @Test
    void what_unpacks_to_too_much_is_refused_before_a_row_is_read() {
        byte[] bomb = Sheets.bomb(65 * MB);
        assertThat(bomb.length).isLessThan((int) MB);
        refused(bomb).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(413);
            assertThat(refusal.title()).contains("64 MB");
        });
    }

    @Test
    void texts_that_would_have_to_be_kept_are_bounded() {
        Map<String, String> parts = Sheets.parts(Sheets.row(1, "a"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst>" + ("<si><t>" + "y".repeat(10_000) + "</t></si>").repeat(500) + "</sst>");
        refused(Sheets.zip(parts))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("file-too-large"));
    }

    @Test
    void entities_are_refused_and_nothing_outside_is_opened() {
        Map<String, String> parts = Sheets.parts("<row r=\"1\"><c t=\"inlineStr\"><is><t>&xxe;</t></is></c></row>");
        parts.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE w [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>" + xml);
        refused(Sheets.zip(parts)).satisfies(FileRowsTest::told);
        Map<String, String> laughs = Sheets.parts(Sheets.row(1, "a"));
        laughs.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE s [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>");
        refused(Sheets.zip(laughs)).satisfies(FileRowsTest::told);
        Map<String, String> outside = Sheets.parts(Sheets.row(1, "a"));
        outside.compute(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace("Target=\"", "TargetMode=\"External\" Target=\"http://198.51.100.1/"));
        refused(Sheets.zip(outside)).satisfies(FileRowsTest::told);
    }

    @Test
    void what_is_no_sheet_inside_is_refused() {
        refused(Sheets.zip(Map.of("anything.txt", "x"))).satisfies(FileRowsTest::told);
        refused("PK\u0003\u0004 and nothing more".getBytes(UTF_8)).satisfies(FileRowsTest::told);
        refused(Sheets.zip(Sheets.parts("<a>".repeat(10_000)))).satisfies(FileRowsTest::told);
        refusedAt(1, Sheets.zip(Sheets.parts("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")));
        refusedAt(1, Sheets.zip(Sheets.parts("<row r=\"1\"><c r=\"ZZZ1\"><v>7</v></c></row>")));
        refusedAt(1, Sheets.zip(Sheets.parts("<row r=\"1\"><c><v>1E999999999</v></c></row>")));
        byte[] whole = Sheets.of(List.of(List.of("姓名", "备注"), List.of("张三", "")));
        refused(Arrays.copyOf(whole, whole.length / 2)).satisfies(FileRowsTest::told);
    }

    @Test
    void other_encodings_and_kinds_of_files_are_named() {
        byte[] random = new byte[50_000];
        new Random(5).nextBytes(random);
        for (byte[] content : List.of(
                random,
                "姓名,备注\n".getBytes(Charset.forName("UTF-16")),
                "name,note\n".getBytes(Charset.forName("UTF-16LE")),
                new byte[100],
                new byte[0],
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})) {
            refused(content).satisfies(FileRowsTest::told);
        }
    }

    @Test
    void more_lines_than_a_county_has_voters_are_not_kept() {
        refused("a\n".repeat(1_002).getBytes(UTF_8)).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(413);
            assertThat(refusal.slug()).isEqualTo("file-too-large");
        });
    }

    /** A title and what to do, in Chinese. */
    private static void told(Refusal refusal) {
        assertThat(refusal.slug()).isEqualTo("unreadable-file");
        assertThat(refusal.violations())
                .isNotEmpty()
                .allMatch(violation -> violation.message().contains("请"));
    }
}
