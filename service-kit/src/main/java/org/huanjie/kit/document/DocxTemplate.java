package org.huanjie.kit.document;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The empty document with page, styles, fonts and feet, kept as text beside this class; and packing without a time. */
final class DocxTemplate {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String DOCUMENT = "word/document.xml";

    /** Name in the package to resource. */
    private static final Map<String, String> PARTS = parts();

    private DocxTemplate() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("docProps/core.xml", "core.xml");
        parts.put(DOCUMENT, "document.xml");
        parts.put("word/_rels/document.xml.rels", "document.rels.xml");
        for (String part : new String[] {"styles", "settings", "fontTable", "footer1", "footer2"}) {
            parts.put("word/" + part + ".xml", part + ".xml");
        }
        return parts;
    }

    static XWPFDocument open() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                try (InputStream resource = DocxTemplate.class.getResourceAsStream("docx/" + part.getValue())) {
                    resource.transferTo(zip);
                }
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** The same package with the rows of its tables, and the same time on every part, so that the same document is the same file. */
    static byte[] packed(byte[] packed, List<Block.Table> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                if (part.getName().equals(DOCUMENT)) {
                    withRows(new String(from.readAllBytes(), StandardCharsets.UTF_8), tables, to);
                } else {
                    from.transferTo(to);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void withRows(String document, List<Block.Table> tables, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        int from = 0;
        for (int i = 0; i < tables.size(); i++) {
            String mark = DocxTable.mark(i);
            int at = document.indexOf(mark, from);
            if (at < 0) {
                throw new IOException("the rows of table " + i + " have no place");
            }
            out.write(document, from, at - from);
            DocxTable.rows(tables.get(i), out);
            from = at + mark.length();
        }
        out.write(document, from, document.length() - from);
        out.flush();
    }
}
