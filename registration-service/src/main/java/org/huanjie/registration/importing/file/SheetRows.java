package org.huanjie.registration.importing.file;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of a sheet's XML; rows without any text are passed over. */
final class SheetRows extends DefaultHandler {
    private static final int MOST_COLUMNS = 256;
    private static final int LETTERS = 26;
    private static final String WRONG = "表格内容不完整";
    private static final String SAVE_AGAIN = "请用表格软件打开后另存为新的文件再导入";

    private final FileRows.Taker taker;
    private final SheetCell cell;
    private final int longestRow;
    private final List<String> cells = new ArrayList<>();
    private long line;
    private int column;
    private int length;
    private boolean inSound;

    SheetRows(FileRows.Taker taker, SharedTexts texts, CellFormats formats, boolean since1904, int longestRow) {
        this.taker = taker;
        this.cell = new SheetCell(texts, formats, since1904);
        this.longestRow = longestRow;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> row(attributes.getValue("r"));
            case "c" -> {
                column = column(attributes.getValue("r"));
                cell.begin(attributes.getValue("t"), attributes.getValue("s"));
            }
            case "f" -> cell.formula();
            case "rPh" -> inSound = true;
            case "v", "t" -> cell.reading(!inSound);
            default -> {
                // looks, merged cells, links: nothing of a row
            }
        }
    }

    private void row(String number) {
        cells.clear();
        length = 0;
        column = -1;
        line = number == null
                ? line + 1
                : number.matches("[0-9]{1,7}") ? Long.parseLong(number) : wrong("the row's number");
    }

    /** {@code C7} is column 2; without a reference it is the next. */
    private int column(String reference) {
        if (reference == null) {
            return bounded(column + 1);
        }
        int number = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            number = bounded(number * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return number == 0 ? (int) wrong("a cell's reference") : number - 1;
    }

    private int bounded(int number) {
        if (number < 0 || number > MOST_COLUMNS) {
            throw Unreadable.at(line, "列数过多", "请删除多余的列后重新导入（最多%d列）".formatted(MOST_COLUMNS), "too many columns");
        }
        return number;
    }

    private long wrong(String what) {
        throw Unreadable.at(line, WRONG, SAVE_AGAIN, what + " is not readable");
    }

    @Override
    public void characters(char[] text, int start, int count) {
        if (cell.append(text, start, count)) {
            length += count;
            if (length > longestRow) {
                throw tooLong();
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> cell.reading(false);
            case "rPh" -> inSound = false;
            case "c" -> put(cell.text());
            case "row" -> handOver();
            default -> {
                // as above
            }
        }
    }

    private void put(String text) {
        if (text == null) {
            wrong("a cell's text");
        }
        if (text.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private void handOver() {
        int characters = 0;
        for (String text : cells) {
            characters += text.length();
        }
        if (characters > longestRow) {
            throw tooLong();
        }
        if (cells.stream().anyMatch(text -> !text.isBlank())) {
            taker.row(line, List.copyOf(cells));
        }
    }

    Refusal tooLong() {
        return Unreadable.longRow(Math.max(1, line), longestRow);
    }
}
