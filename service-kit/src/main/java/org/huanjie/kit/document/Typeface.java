package org.huanjie.kit.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces that printed documents are set in. All are of one font, which comes with the build (ADR 10), so that a document
 * looks the same wherever it is written: titles and headings (小标宋, 黑体) are the same signs drawn stronger. It is read with the
 * first document that asks for it, and forgotten where memory is short.
 */
enum Typeface {
    /** Text (仿宋, 宋体). */
    SERIF(0),
    /** Titles (小标宋). */
    TITLE(0.035f),
    /** Headings and heads of tables (黑体). */
    STRONG(0.025f);

    private static final String FONT = "fonts/NotoSerifSC-Regular.ttf";
    private static SoftReference<TrueTypeFont> kept = new SoftReference<>(null);

    private final float stroke;

    Typeface(float stroke) {
        this.stroke = stroke;
    }

    /** How wide a line is drawn around signs of size 1; 0 for none. */
    float stroke() {
        return stroke;
    }

    /** The font of all of them; not to be read by two at a time. */
    static synchronized TrueTypeFont open() {
        TrueTypeFont font = kept.get();
        if (font == null) {
            font = read();
            kept = new SoftReference<>(font);
        }
        return font;
    }

    private static TrueTypeFont read() {
        try (InputStream resource = Typeface.class.getResourceAsStream(FONT)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource.readAllBytes()));
            font.setEnableGsub(false); // ligatures of Latin letters: not wanted, and looked for in every text
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
