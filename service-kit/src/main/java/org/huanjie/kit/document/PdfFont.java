package org.huanjie.kit.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font in a PDF, of which only what is used is embedded. What it has no sign for is written as 〓, and counted. */
final class PdfFont {
    private static final int SUBSTITUTE = '〓';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final PDFont embedded;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Set<Integer> substituted = new HashSet<>();

    PdfFont(PDDocument document) throws IOException {
        font = Typeface.open();
        glyphs = font.getUnicodeCmapLookup();
        embedded = PDType0Font.load(document, font, true);
    }

    PDFont embedded() {
        return embedded;
    }

    /** How many different characters had no sign. */
    int substituted() {
        return substituted.size();
    }

    /** Code points as they can be set: selectors of variants left out, 〓 for what the font does not have. */
    int[] settable(String text) {
        return text.codePoints()
                .filter(point -> !selects(point) || has(point))
                .map(this::settable)
                .toArray();
    }

    /** A second code of a sign (a radical, a compatibility form) is set as the sign itself, so that names are found in the PDF. */
    private int settable(int point) {
        if (has(point)) {
            return point;
        }
        int[] same = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .codePoints()
                .toArray();
        if (same.length == 1 && has(same[0])) {
            return same[0];
        }
        substituted.add(point);
        return SUBSTITUTE;
    }

    private boolean has(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /** Variation selectors and joiners choose among forms of the sign before them. */
    private static boolean selects(int point) {
        return point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF
                || point >= 0x200B && point <= 0x200D
                || point == 0xFEFF;
    }

    /** Widths in points at a size, each with the spacing after it. */
    double[] widths(int[] points, double size, double spacing) {
        return Arrays.stream(points)
                .mapToDouble(point -> width(point) * size / 1000 + spacing)
                .toArray();
    }

    private int width(int point) {
        return widths.computeIfAbsent(point, this::measured);
    }

    private int measured(int point) {
        try {
            return Math.round(font.getAdvanceWidth(glyphs.getGlyphId(point)) * 1000f / font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
