package org.huanjie.kit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What a reader finds in a document, line by line; the cells of a row are one line. */
final class Reading {
    private Reading() {}

    static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    static List<String> ofDocx(byte[] docx) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument word = open(docx)) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isEmpty()) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        lines.add(row.getTableCells().stream()
                                .map(cell -> cell.getText())
                                .collect(Collectors.joining("|")));
                    }
                }
            }
        }
        return lines;
    }

    static List<String> ofHtml(String html) {
        String body = html.substring(html.indexOf("<body>"));
        return body.replaceAll("</t[hd]><t[hd][^>]*>", "|")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
