package org.huanjie.kit.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A drawing in a PDF, as dots: as large as the page allows, in two where it is too long for one and says where it may be parted. */
final class PdfPicture {
    /** What of a page is left under the label and the title of an annex. */
    private static final double HEIGHT = 507;

    private static final int DOTS_PER_INCH = 200;
    private static final int POINTS_PER_INCH = 72;

    private PdfPicture() {}

    /**
     * @param width of the type area, in points
     * @return whether it could be drawn on this machine; nothing was written where not
     */
    static boolean write(Block.Picture picture, PdfPages pages, double width) throws IOException {
        Drawing drawing = Drawing.of(picture.svg());
        boolean whole = drawing.height() * width / drawing.width() <= HEIGHT || drawing.parting() >= drawing.height();
        double parting = whole ? drawing.height() : drawing.parting();
        double longest = Math.max(parting, drawing.height() - parting);
        double scale = Math.min(width / drawing.width(), HEIGHT / longest);
        Optional<byte[]> png = drawing.png((int) Math.round(drawing.width() * scale * DOTS_PER_INCH / POINTS_PER_INCH));
        if (png.isEmpty()) {
            return false;
        }
        PDImageXObject image = PDImageXObject.createFromByteArray(pages.document(), png.get(), "picture.png");
        part(image, pages, width, scale, drawing, 0, parting);
        if (!whole) {
            part(image, pages, width, scale, drawing, parting, drawing.height());
        }
        return true;
    }

    private static void part(
            PDImageXObject image,
            PdfPages pages,
            double width,
            double scale,
            Drawing drawing,
            double top,
            double bottom)
            throws IOException {
        double tall = (bottom - top) * scale;
        pages.require(tall);
        PDPageContentStream out = pages.out();
        float x = pages.across((width - drawing.width() * scale) / 2);
        float wide = (float) (drawing.width() * scale);
        out.saveGraphicsState();
        out.addRect(x, pages.down(pages.used() + tall), wide, (float) tall);
        out.clip();
        double hidden = top * scale;
        float high = (float) (drawing.height() * scale);
        out.drawImage(image, x, pages.down(pages.used() - hidden + high), wide, high);
        out.restoreGraphicsState();
        pages.fill(tall);
    }
}
