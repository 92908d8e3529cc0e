package org.huanjie.registration.importing.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which of an XLSX file's formats show a number as a day; of {@code styles.xml}. */
final class CellFormats extends DefaultHandler {
    private static final int MOST = 100_000;
    private static final int LONGEST_CODE = 200;

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean ofCells;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (formats.size() + own.size() > MOST) {
            throw new SAXException("more formats than a workbook may have");
        }
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null && code.length() < LONGEST_CODE) {
                    own.put(number(attributes.getValue("numFmtId")), code);
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    formats.add(number(attributes.getValue("numFmtId")));
                }
            }
            default -> {
                // not of interest
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        ofCells &= !name.equals("cellXfs");
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** @param style as a cell names it; null for none */
    boolean isDay(String style) {
        int index = number(style);
        if (index >= formats.size()) {
            return false;
        }
        int format = formats.get(index);
        return DateUtil.isADateFormat(format, own.getOrDefault(format, ""));
    }
}
