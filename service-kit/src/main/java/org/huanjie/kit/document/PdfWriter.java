package org.huanjie.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A document as it is printed and posted: PDF in the layout of GB/T 9704-2012, with its letters. One is written at a time. */
final class PdfWriter {
    private static final float LEFT = 28 * PdfPages.MM;
    private static final float TOP = 37 * PdfPages.MM;
    private static final double WIDTH = 156 * PdfPages.MM;
    private static final float HEIGHT = 225 * PdfPages.MM;

    /** From line to line: 22 on a page. */
    private static final double LINE = HEIGHT / 22;

    /** From sign to sign: 28 on a line. */
    private static final double SIGN = WIDTH / 28;

    private static final double SIZE = 16;
    private static final double TITLE = 22;
    private static final double TITLE_LINE = 34;
    private static final double SMALL = 14;
    private static final double NOTE = 9;
    private static final double FEW_LINES = 6;

    private final OfficialDocument document;
    private final PdfPages pages;
    private final PdfText body;
    private final PdfText heading;
    private final PdfText note;

    private PdfWriter(OfficialDocument document, PdfPages pages) {
        this.document = document;
        this.pages = pages;
        this.body = new PdfText(pages, Typeface.SERIF, SIZE, LINE, SIGN - SIZE, WIDTH);
        this.heading = new PdfText(pages, Typeface.STRONG, SIZE, LINE, SIGN - SIZE, WIDTH);
        this.note = new PdfText(pages, Typeface.SERIF, NOTE, 14, 0, WIDTH);
    }

    static synchronized byte[] write(OfficialDocument document) {
        try (PdfPages pages = new PdfPages(document.title(), LEFT, TOP, HEIGHT, PdfWriter::foot);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pages.next();
            new PdfWriter(document, pages).all();
            pages.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's number, on the outer side. */
    private static void foot(PdfPages pages, int number) throws IOException {
        int[] text = pages.font().settable("— " + number + " —");
        double wide = 0;
        for (double one : pages.font().widths(text, SMALL, 0)) {
            wide += one;
        }
        double x = number % 2 == 1 ? WIDTH - SMALL - wide : SMALL;
        pages.text(Typeface.SERIF, SMALL, x, HEIGHT + 7 * PdfPages.MM, text, 0);
    }

    private void all() throws IOException {
        if (!document.mark().isEmpty()) {
            new PdfText(pages, Typeface.SERIF, SMALL, LINE, 0, WIDTH).centred(document.mark(), WIDTH);
        }
        title(document.title());
        if (!document.number().isEmpty()) {
            pages.fill(6);
            body.centred(document.number(), WIDTH);
        }
        pages.fill(LINE);
        if (!document.recipient().isEmpty()) {
            body.paragraph(List.of(new Block.Span(document.recipient() + "：", false)), 0, true);
        }
        blocks(document.body(), ending());
        attachments();
        signature();
        for (int i = 0; i < document.annexes().size(); i++) {
            annex(document.labelOf(i), document.annexes().get(i));
        }
    }

    /** A title of several lines is spread evenly over them. */
    private void title(String text) throws IOException {
        int signs = (Words.width(text) + 99) / 100;
        int most = (int) (WIDTH / TITLE);
        int lines = Math.max(1, (signs + most - 1) / most);
        double room = lines == 1 ? WIDTH : Math.min(WIDTH, TITLE * ((signs + lines - 1) / lines) + 1);
        new PdfText(pages, Typeface.TITLE, TITLE, TITLE_LINE, 0, WIDTH).centred(text, room);
    }

    /** @param after what must follow the last block on its page */
    private void blocks(List<Block> blocks, double after) throws IOException {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            double follows = i == blocks.size() - 1 ? after : 0;
            if (block instanceof Block.Heading one) {
                pages.require(2 * LINE);
                (one.level() == 1 ? heading : body)
                        .paragraph(List.of(new Block.Span(one.text(), false)), 2 * SIGN, true);
            } else if (block instanceof Block.Paragraph paragraph) {
                together(paragraph, follows);
                body.paragraph(paragraph.spans(), 2 * SIGN, true);
            } else if (block instanceof Block.Note remark) {
                if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Table) {
                    pages.require(3 * LINE); // what a table is called by stands above its first rows
                }
                pages.fill(12);
                note.paragraph(List.of(new Block.Span(remark.text(), false)), 0, false);
            } else if (block instanceof Block.Picture picture) {
                if (!PdfPicture.write(picture, pages, WIDTH)) {
                    note.paragraph(List.of(new Block.Span(picture.instead(), false)), 0, false);
                }
            } else if (block instanceof Block.Table table) {
                pages.fill(6);
                PdfTable.write(table, pages, WIDTH, HEIGHT);
                pages.fill(12);
            }
        }
    }

    /** A short last paragraph goes to the next page with the signature, which never stands alone (GB/T 9704, 7.3.5). */
    private void together(Block.Paragraph paragraph, double follows) throws IOException {
        if (follows > 0) {
            StringBuilder text = new StringBuilder();
            paragraph.spans().forEach(span -> text.append(span.text()));
            double tall = body.height(text.toString(), 2 * SIGN);
            if (tall < FEW_LINES * LINE) {
                pages.require(tall + follows);
            }
        }
    }

    private double ending() {
        int lines =
                document.attachments().isEmpty() ? 0 : document.attachments().size() + 1;
        Signature signature = document.signature();
        boolean signed = !signature.issuer().isEmpty() || !signature.day().isEmpty();
        return (lines + (signed ? 4 : 0)) * LINE;
    }

    private void attachments() throws IOException {
        List<String> lines = document.attachments();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0) {
                pages.fill(LINE);
            }
            body.paragraph(List.of(new Block.Span(lines.get(i), false)), (i == 0 ? 2 : 5) * SIGN, false);
        }
    }

    private void signature() throws IOException {
        Signature signature = document.signature();
        if (!signature.issuer().isEmpty() || !signature.day().isEmpty()) {
            pages.require(4 * LINE);
            pages.fill(2 * LINE);
        }
        if (!signature.issuer().isEmpty()) {
            body.right(signature.issuer(), signature.rightOfIssuer() * SIGN / 100);
        }
        if (!signature.day().isEmpty()) {
            body.right(signature.day(), signature.rightOfDay() * SIGN / 100);
        }
    }

    private void annex(String label, OfficialDocument.Annex annex) throws IOException {
        pages.next();
        heading.paragraph(List.of(new Block.Span(label, false)), 0, false);
        pages.fill(LINE);
        title(annex.title());
        pages.fill(LINE);
        blocks(annex.body(), 0);
    }
}
