package org.huanjie.kit.document;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * The pages of a PDF, filled from top to bottom. A page that is full is packed and put by; its letters are kept only as a list
 * of those that were used. Lengths are in points, places are counted from the left upper corner of the type area.
 */
final class PdfPages implements AutoCloseable {
    static final float MM = 72 / 25.4f;

    /** Where the line of a sign of size 1 is, below its upper edge. */
    private static final double ASCENT = 0.88;

    /** Width of a line. */
    private static final float RULE = 0.5f;

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final float left;
    private final float top;
    private final float height;
    private final Foot foot;
    private PDPageContentStream out;
    private int number;
    private double used;

    /** Writes what stands below the type area of a page; pages count from 1. */
    interface Foot {
        void write(PdfPages pages, int number) throws IOException;
    }

    /**
     * Of A4.
     *
     * @param left   of the type area, from the paper's edge
     * @param top    of the type area, from the paper's edge
     * @param height of the type area
     */
    PdfPages(String title, float left, float top, float height, Foot foot) throws IOException {
        this.left = left;
        this.top = top;
        this.height = height;
        this.foot = foot;
        font = new PdfFont(document);
        document.setVersion(1.7f);
        document.setDocumentId(0L); // the same document is the same file
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences shown =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }

    PDDocument document() {
        return document;
    }

    PDPageContentStream out() {
        return out;
    }

    PdfFont font() {
        return font;
    }

    /** How far the page is filled. */
    double used() {
        return used;
    }

    double left() {
        return height - used;
    }

    void fill(double more) {
        used += more;
    }

    /** Begins a new page where so much does not fit on this one. */
    void require(double room) throws IOException {
        if (out == null || used > 0 && used + room > height + 0.5) {
            next();
        }
    }

    /** Begins a new page. */
    void next() throws IOException {
        end();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        out.setLineWidth(RULE);
        number++;
        used = 0;
    }

    private void end() throws IOException {
        if (out != null) {
            foot.write(this, number);
            out.close();
            out = null;
        }
    }

    /** Writes code points that the face has; {@code y} is the upper edge of the signs. */
    void text(Typeface face, double size, double x, double y, int[] points, double spacing) throws IOException {
        text(face, size, x, y, points, 0, points.length, spacing);
    }

    void text(Typeface face, double size, double x, double y, int[] points, int from, int to, double spacing)
            throws IOException {
        if (to <= from) {
            return;
        }
        out.beginText();
        out.setFont(font.embedded(), (float) size);
        if (face.stroke() > 0) {
            out.setRenderingMode(RenderingMode.FILL_STROKE);
            out.setLineWidth((float) size * face.stroke());
        }
        out.setCharacterSpacing((float) spacing);
        out.newLineAtOffset(across(x), down(y + ASCENT * size));
        out.showText(new String(points, from, to - from));
        out.endText();
        if (face.stroke() > 0) {
            out.setRenderingMode(RenderingMode.FILL);
            out.setLineWidth(RULE);
        }
    }

    void line(double fromX, double fromY, double toX, double toY) throws IOException {
        out.moveTo(across(fromX), down(fromY));
        out.lineTo(across(toX), down(toY));
        out.stroke();
    }

    float across(double x) {
        return (float) (left + x);
    }

    float down(double y) {
        return (float) (PDRectangle.A4.getHeight() - top - y);
    }

    /** Ends the last page and writes all. */
    void write(OutputStream to) throws IOException {
        end();
        if (font.substituted() > 0) {
            Log.warnf(
                    "%d different character(s) of a PDF are not in its font and are written as 〓", font.substituted());
        }
        document.save(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
