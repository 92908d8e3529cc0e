package org.huanjie.registration.importing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** XLSX files for tests: as spreadsheets write them, and as nobody should. */
public final class Sheets {
    /** What begins with this is a formula. */
    public static final String FORMULA = "formula:";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Sheets() {}

    /** Rows of texts, numbers and days, by the library that offices' programs agree with. */
    public static byte[] of(List<? extends List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            XSSFSheet sheet = book.createSheet("户籍底册");
            for (List<?> cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    put(row, i, cells.get(i), day);
                }
            }
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("not read");
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Row row, int column, Object value, CellStyle day) {
        if (value instanceof Number number) {
            row.createCell(column).setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            row.createCell(column).setCellValue(date);
            row.getCell(column).setCellStyle(day);
        } else if (value != null && value.toString().startsWith(FORMULA)) {
            row.createCell(column).setCellFormula(value.toString().substring(FORMULA.length()));
        } else if (value != null) {
            row.createCell(column).setCellValue(value.toString());
        }
    }

    /** The cells of a CSV text without quotation marks. */
    public static byte[] ofCsv(String csv) {
        return of(csv.lines().map(line -> List.of(line.split(",", -1))).toList());
    }

    /** Parts of a workbook with one sheet, to be spoilt. */
    public static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    /** A row of texts as {@code inlineStr}. */
    public static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet of the same short row for so many bytes: a few megabytes that unpack to thousands. */
    public static byte[] bomb(long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> parts = parts("");
        String sheet = parts.remove("xl/worksheets/sheet1.xml");
        int middle = sheet.indexOf("</sheetData>");
        byte[] rows = row(1, "姓名").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.substring(0, middle).getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < size; written += rows.length) {
                zip.write(rows);
            }
            zip.write(sheet.substring(middle).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
