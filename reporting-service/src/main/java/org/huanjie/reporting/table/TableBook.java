package org.huanjie.reporting.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as a workbook: the table, and a sheet with the definition of every figure. Numbers are numbers, nothing is a formula. */
class TableBook {
    private static final int NAMES = 3;
    private static final int CHARACTER = 256;

    private final TableView table;
    private final TableSheet lines;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = style(true, HorizontalAlignment.CENTER, null);
    private final CellStyle text = style(false, HorizontalAlignment.LEFT, null);
    private final CellStyle number = style(false, HorizontalAlignment.RIGHT, "0");
    private final CellStyle rate = style(false, HorizontalAlignment.RIGHT, "0.00");

    private TableBook(TableView table) {
        this.table = table;
        this.lines = new TableSheet(table);
    }

    /** @param mark the last line: who took it out, and when */
    static byte[] write(TableView table, String mark) {
        TableBook made = new TableBook(table);
        try (XSSFWorkbook book = made.book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            made.table(mark);
            made.definitions();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(String mark) {
        XSSFSheet sheet = book.createSheet(table.table().name());
        int at = 0;
        title(sheet.createRow(at++), lines.title(), lines.header().size());
        row(sheet.createRow(at++), lines.header(), heading);
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = sheet.createRow(at++);
            row(row, lines.names(i), text);
            List<JsonNode> values = lines.values().get(i);
            for (int c = 0; c < values.size(); c++) {
                value(row.createCell(NAMES + c), values.get(c));
            }
        }
        for (String note : lines.notes()) {
            sheet.createRow(at++).createCell(0).setCellValue(note);
        }
        sheet.createRow(at).createCell(0).setCellValue(mark);
        widths(sheet, 8, 14, 20);
        for (int c = NAMES; c < lines.header().size(); c++) {
            sheet.setColumnWidth(c, 12 * CHARACTER);
        }
        sheet.createFreezePane(NAMES, 2);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void title(Row row, String title, int columns) {
        Cell cell = row.createCell(0);
        cell.setCellValue(title);
        CellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        cell.setCellStyle(style);
        row.getSheet().addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    }

    private void definitions() {
        XSSFSheet sheet = book.createSheet("指标说明");
        int at = 0;
        row(sheet.createRow(at++), List.of("指标", "单位", "含义"), heading);
        for (TableView.Defined figure : table.figures()) {
            row(
                    sheet.createRow(at++),
                    List.of(figure.id(), figure.unit() == null ? "" : figure.unit(), figure.definition()),
                    text);
        }
        widths(sheet, 26, 8, 90);
    }

    private static void widths(XSSFSheet sheet, int... characters) {
        for (int c = 0; c < characters.length; c++) {
            sheet.setColumnWidth(c, characters[c] * CHARACTER);
        }
    }

    private static void row(Row row, List<String> cells, CellStyle style) {
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c);
            cell.setCellValue(cells.get(c));
            cell.setCellStyle(style);
        }
    }

    private void value(Cell cell, JsonNode value) {
        cell.setCellStyle(number);
        if (value.isNumber()) {
            cell.setCellValue(value.asLong());
        } else if (!value.isNull() && value.asText().matches("[0-9]+[.][0-9]+")) {
            cell.setCellStyle(rate);
            cell.setCellValue(Double.parseDouble(value.asText()));
        } else if (!value.isNull()) {
            cell.setCellValue(value.asText());
        }
    }

    private CellStyle style(boolean wraps, HorizontalAlignment alignment, String format) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(wraps);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        return style;
    }
}
