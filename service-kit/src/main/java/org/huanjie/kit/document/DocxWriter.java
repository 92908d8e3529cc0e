package org.huanjie.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * A document as Word and WPS open it. POI is loaded with the first one that is asked for. One is written at a time: anybody
 * may ask for a roll of 20,000 names.
 */
final class DocxWriter {
    /** Twips of a character of the body, 三号 drawn together so that 28 fill a line. */
    private static final int CHARACTER = 315;

    /** How many characters of a title fit on a line, and how many twips one takes. */
    private static final int TITLE_LINE = 20;

    private static final int TITLE_CHARACTER = 440;

    private static final int BEFORE_TABLE = 120;
    private static final int AFTER_TABLE = 240;

    private final OfficialDocument document;
    private final XWPFDocument word;
    private final List<Block.Table> tables = new ArrayList<>();

    private DocxWriter(OfficialDocument document, XWPFDocument word) {
        this.document = document;
        this.word = word;
    }

    static synchronized byte[] write(OfficialDocument document) {
        try (XWPFDocument word = DocxTemplate.open();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            DocxWriter writer = new DocxWriter(document, word);
            writer.body();
            word.getProperties().getCoreProperties().setTitle(document.title());
            word.write(bytes);
            return DocxTemplate.packed(bytes.toByteArray(), writer.tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void body() throws IOException {
        if (!document.mark().isEmpty()) {
            paragraph("Mark", document.mark());
        }
        title(document.number().isEmpty() ? "Title" : "TitleOfNumbered", document.title());
        if (!document.number().isEmpty()) {
            paragraph("Number", document.number());
        }
        if (!document.recipient().isEmpty()) {
            paragraph("Recipient", document.recipient() + "：");
        }
        blocks(document.body());
        List<String> attachments = document.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            paragraph(i == 0 ? "Attachment" : "AttachmentNext", attachments.get(i));
        }
        signature(document.signature());
        for (int i = 0; i < document.annexes().size(); i++) {
            OfficialDocument.Annex annex = document.annexes().get(i);
            paragraph("AnnexLabel", document.labelOf(i));
            title("Title", annex.title());
            blocks(annex.body());
        }
    }

    private void blocks(List<Block> blocks) throws IOException {
        boolean afterTable = false;
        for (Block block : blocks) {
            XWPFParagraph written = null;
            if (block instanceof Block.Heading heading) {
                written = paragraph("Heading" + heading.level(), heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                written = paragraph(paragraph);
            } else if (block instanceof Block.Note note) {
                written = paragraph("Note", note.text());
            } else if (block instanceof Block.Picture picture) {
                written = picture(picture);
            } else if (block instanceof Block.Table table) {
                lastParagraph().ifPresent(DocxWriter::leadsToTable);
                DocxTable.write(table, word.getDocument().getBody(), tables.size());
                tables.add(table);
            }
            if (afterTable && written != null) {
                written.setSpacingBefore(AFTER_TABLE);
            }
            afterTable = written == null;
        }
        if (afterTable) {
            paragraph("Note", ""); // Word wants a paragraph behind the last table
        }
    }

    /** What a table is called by, or introduced with, is not left behind on the page before. */
    private static void leadsToTable(XWPFParagraph above) {
        above.setSpacingAfter(BEFORE_TABLE);
        above.setKeepNext(true);
    }

    private XWPFParagraph paragraph(Block.Paragraph paragraph) {
        XWPFParagraph written = word.createParagraph();
        written.setStyle("Body");
        for (Block.Span span : paragraph.spans()) {
            XWPFRun run = written.createRun();
            run.setText(span.text());
            if (span.missing()) {
                run.setStyle("Missing");
            }
        }
        return written;
    }

    private XWPFParagraph picture(Block.Picture picture) throws IOException {
        return DocxPicture.write(picture, word) ? lastParagraph().orElseThrow() : paragraph("Note", picture.instead());
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph written = word.createParagraph();
        written.setStyle(style);
        written.createRun().setText(text);
        return written;
    }

    private Optional<XWPFParagraph> lastParagraph() {
        List<XWPFParagraph> all = word.getParagraphs();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** A title of several lines is spread evenly over them: no single word on the last. */
    private void title(String style, String text) {
        XWPFParagraph title = paragraph(style, text);
        int characters = (Words.width(text) + 99) / 100;
        int lines = (characters + TITLE_LINE - 1) / TITLE_LINE;
        if (lines > 1) {
            int free = TITLE_LINE - (characters + lines - 1) / lines;
            title.setIndentationLeft(free * TITLE_CHARACTER / 2);
            title.setIndentationRight(free * TITLE_CHARACTER / 2);
        }
    }

    /** Never alone on a page (GB/T 9704, 7.3.5): kept with the paragraph above it. */
    private void signature(Signature signature) {
        lastParagraph().ifPresent(above -> above.setKeepNext(true));
        boolean first = true;
        if (!signature.issuer().isEmpty()) {
            signed(signature.issuer(), signature.rightOfIssuer(), first);
            first = false;
        }
        if (!signature.day().isEmpty()) {
            signed(signature.day(), signature.rightOfDay(), first);
        }
    }

    private void signed(String text, int right, boolean first) {
        XWPFParagraph line = paragraph(first ? "SignatureFirst" : "Signature", text);
        CTPPr properties = line.getCTP().getPPr();
        CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        indent.setRightChars(BigInteger.valueOf(right));
        indent.setRight(BigInteger.valueOf((long) right * CHARACTER / 100));
    }
}
