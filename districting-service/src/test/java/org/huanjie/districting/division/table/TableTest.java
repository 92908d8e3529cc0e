package org.huanjie.districting.division.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_sheet_s_numbers_and_days_are_as_one_would_type_them_whatever_their_format() throws Exception {
        byte[] content = sheet((book, sheet) -> {
            header(sheet, "code", "population", "populationAsOf", "name");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(990_123_101_201d);
            row.createCell(1).setCellValue(300);
            row.createCell(2).setCellValue(LocalDate.of(2040, 6, 30));
            row.getCell(2).setCellStyle(format(book, "m/d/yy"));
            row.createCell(3).setCellValue(" 河东村 ");
            Row grouped = sheet.createRow(4);
            grouped.createCell(0).setCellValue("990123101202");
            grouped.createCell(1).setCellValue(1_200_300);
            grouped.getCell(1).setCellStyle(format(book, "#,##0.00"));
        });
        assertThat(rows(content))
                .containsExactly(
                        new TableRow(
                                2,
                                Map.of(
                                        "code", "990123101201",
                                        "population", "300",
                                        "populationAsOf", "2040-06-30",
                                        "name", "河东村")),
                        new TableRow(
                                5,
                                Map.of(
                                        "code",
                                        "990123101202",
                                        "population",
                                        "1200300",
                                        "populationAsOf",
                                        "",
                                        "name",
                                        "")));
    }

    @Test
    void csv_in_either_encoding_counts_lines_as_an_editor_does() throws Exception {
        String text = "code,name\n990123,\"云泽\n县\"\n990124,甲县\n";
        for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            assertThat(rows(text.getBytes(charset))).extracting(TableRow::line).containsExactly(2L, 4L);
            assertThat(rows(text.getBytes(charset)).get(1).text("name")).isEqualTo("甲县");
        }
    }

    @Test
    void reading_ends_when_the_taker_has_seen_enough() throws Exception {
        byte[] content = sheet((book, sheet) -> {
            header(sheet, "a");
            for (int i = 1; i < 100; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        });
        List<TableRow> seen = new ArrayList<>();
        Table.read(content, row -> {
            seen.add(row);
            return seen.size() < 3;
        });
        assertThat(seen).hasSize(3);
    }

    @Test
    void what_only_looks_like_a_sheet_is_refused() throws IOException {
        refused("PK\u0003\u0004 and nothing more".getBytes(UTF_8), "不是有效的 XLSX 文件");
        refused(zip("anything.txt", 10), "不是有效的 XLSX 文件");
    }

    @Test
    void what_unpacks_to_too_much_is_refused_before_it_is_looked_at() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 65 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(bomb, "XLSX 文件展开后超过 64 MB");
    }

    private static void refused(byte[] content, String why) {
        assertThatExceptionOfType(BadTable.class)
                .isThrownBy(() -> Table.read(content, row -> true))
                .withMessage(why);
    }

    private static List<TableRow> rows(byte[] content) throws BadTable {
        List<TableRow> rows = new ArrayList<>();
        Table.read(content, rows::add);
        return rows;
    }

    private interface Filling {
        void fill(XSSFWorkbook book, XSSFSheet sheet);
    }

    private static byte[] sheet(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.fill(book, book.createSheet("区划"));
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("not read");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void header(XSSFSheet sheet, String... columns) {
        Row header = sheet.createRow(0);
        for (String column : columns) {
            header.createCell(header.getPhysicalNumberOfCells()).setCellValue(column);
        }
    }

    private static CellStyle format(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
