package org.huanjie.kit.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The empty document with page, styles, fonts and feet, kept as text beside this class; and packing without a time. */
final class DocxTemplate {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Name in the package to resource. */
    private static final Map<String, String> PARTS = parts();

    private DocxTemplate() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("docProps/core.xml", "core.xml");
        parts.put("word/document.xml", "document.xml");
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

    /** The same package with the same time on every part, so that the same document is the same file. */
    static byte[] withoutTime(byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
