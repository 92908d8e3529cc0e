package org.huanjie.kit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlipFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeArtExtension;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRelativeRect;

/**
 * A drawing in a Word document, twice: as dots, which every program shows, and behind them as the drawing itself, which newer
 * ones show instead, sharp at any size and with the reader's own letters.
 */
final class DocxPicture {
    /** The page's width, and what of its height is left under the label and the title of an annex; twips. */
    private static final int WIDTH = 8_845;

    private static final int HEIGHT = 10_150;

    private static final int EMU_PER_TWIP = Units.EMU_PER_POINT / 20;
    private static final int TWIPS_PER_INCH = 1_440;
    private static final int DOTS_PER_INCH = 200;

    private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private static final String SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private DocxPicture() {}

    /** A part of the drawing, from top to bottom in its own units. */
    private record Part(double top, double bottom) {}

    /**
     * Writes the picture as large as the page allows: in two, where it is too long for one and says where it may be parted.
     *
     * @return whether it could be drawn on this machine; nothing was written where not
     */
    static boolean write(Block.Picture picture, XWPFDocument word) throws IOException {
        Drawing drawing = Drawing.of(picture.svg());
        List<Part> parts = parts(drawing);
        double longest = parts.stream()
                .mapToDouble(part -> part.bottom() - part.top())
                .max()
                .orElseThrow();
        double scale = Math.min(WIDTH / drawing.width(), HEIGHT / longest);
        int dots = (int) Math.round(drawing.width() * scale * DOTS_PER_INCH / TWIPS_PER_INCH);
        byte[] png = drawing.png(dots).orElse(null);
        if (png == null) {
            return false;
        }
        try {
            for (Part part : parts) {
                write(part, drawing, scale * EMU_PER_TWIP, png, word);
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return true;
    }

    private static List<Part> parts(Drawing drawing) {
        double tall = drawing.height() * WIDTH / drawing.width();
        return tall <= HEIGHT || drawing.parting() >= drawing.height()
                ? List.of(new Part(0, drawing.height()))
                : List.of(new Part(0, drawing.parting()), new Part(drawing.parting(), drawing.height()));
    }

    private static void write(Part part, Drawing drawing, double scale, byte[] png, XWPFDocument word)
            throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("Picture");
        XWPFPicture written = paragraph
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(png),
                        PictureType.PNG,
                        "picture.png",
                        (int) Math.round(drawing.width() * scale),
                        (int) Math.round((part.bottom() - part.top()) * scale));
        written.getCTPicture().getNvPicPr().getCNvPr().setDescr(drawing.title());
        CTBlipFillProperties fill = written.getCTPicture().getBlipFill();
        extend(fill.getBlip(), word.addPictureData(drawing.svg().getBytes(StandardCharsets.UTF_8), PictureType.SVG));
        if (part.bottom() - part.top() < drawing.height()) {
            CTRelativeRect shown = fill.addNewSrcRect();
            shown.setT(thousandths(part.top() / drawing.height()));
            shown.setB(thousandths(1 - part.bottom() / drawing.height()));
        }
    }

    /** Of a per cent, as Word counts. */
    private static int thousandths(double fraction) {
        return (int) Math.round(fraction * 100_000);
    }

    private static void extend(CTBlip blip, String id) {
        CTOfficeArtExtension extension = blip.addNewExtLst().addNewExt();
        extension.setUri(SVG_EXTENSION);
        try (XmlCursor cursor = extension.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(SVG_NAMESPACE, "svgBlip", "asvg"));
            cursor.insertAttributeWithValue(new QName(RELATIONS, "embed", "r"), id);
        }
    }
}
