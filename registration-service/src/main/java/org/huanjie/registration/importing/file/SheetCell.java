package org.huanjie.registration.importing.file;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A cell of a sheet as one would type it: codes in full, days as 2026-06-30, of a formula what the sheet last showed. A number of
 * more digits than a spreadsheet keeps stays in its short form ({@code 9.90123E17}), since digits are lost already.
 */
final class SheetCell {
    /** Of a formula whose result was never computed. */
    static final String NO_RESULT = "#公式";

    private static final double FIRST_INEXACT = 1e15;
    private static final int LONGEST_NUMBER = 40;

    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final StringBuilder value = new StringBuilder();
    private String type;
    private String style;
    private boolean formula;
    private boolean reading;

    SheetCell(SharedTexts texts, CellFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    void begin(String ofType, String ofStyle) {
        type = ofType == null ? "n" : ofType;
        style = ofStyle;
        value.setLength(0);
        formula = false;
        reading = false;
    }

    void formula() {
        formula = true;
    }

    void reading(boolean now) {
        reading = now;
    }

    /** @return whether it belongs to the cell */
    boolean append(char[] text, int start, int count) {
        if (reading) {
            value.append(text, start, count);
        }
        return reading;
    }

    /** @return null where it is no cell */
    String text() {
        String raw = value.toString().strip();
        if (raw.isEmpty()) {
            return formula ? NO_RESULT : "";
        }
        return switch (type) {
            case "s" -> shared(raw);
            case "n" -> number(raw);
            default -> raw;
        };
    }

    private String shared(String index) {
        String text = index.matches("[0-9]{1,9}") ? texts.get(Integer.parseInt(index)) : null;
        return text == null ? null : text.strip();
    }

    private String number(String raw) {
        double number;
        try {
            number = raw.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return null;
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return null;
        }
        if (formats.isDay(style) && DateUtil.isValidExcelDate(number)) {
            return DateUtil.getLocalDateTime(number, since1904).toLocalDate().toString();
        }
        return Math.abs(number) < FIRST_INEXACT
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
