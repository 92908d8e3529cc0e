package org.huanjie.kit.document;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import io.quarkus.logging.Log;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A drawing, and the same as dots. What is drawn is the copy of {@link SvgCopy}, so shapes and words only; the library that draws is told to
 * fetch nothing besides.
 *
 * @param svg   the copy, a document of its own
 * @param title as the drawing calls itself; may be empty
 * @param parting how far from its top it may be parted where a page is too short for it; its height where nowhere
 */
record Drawing(String svg, String title, double width, double height, double parting) {
    private static final Pattern VIEW =
            Pattern.compile("viewBox=\"0 0 ([0-9]+(?:\\.[0-9]+)?) ([0-9]+(?:\\.[0-9]+)?)\"");
    private static final Pattern PARTING = Pattern.compile("^<svg[^>]* data-parting=\"([0-9]+(?:\\.[0-9]+)?)\"");
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** Of a hundred different letters so many may be missing in the fonts of this machine: rare names are still told by the text. */
    private static final int RARE = 5;

    /** @throws IllegalArgumentException if it is no drawing, or does not say how large it is */
    static Drawing of(String svg) {
        String copy = SvgCopy.document(svg);
        Matcher view = VIEW.matcher(copy);
        if (!view.find()) {
            throw new IllegalArgumentException("no viewBox from 0 0");
        }
        Matcher title = TITLE.matcher(copy);
        Matcher parting = PARTING.matcher(copy);
        double height = Double.parseDouble(view.group(2));
        return new Drawing(
                copy,
                title.find() ? title.group(1) : "",
                Double.parseDouble(view.group(1)),
                height,
                parting.find() ? Math.min(height, Double.parseDouble(parting.group(1))) : height);
    }

    /** As a PNG so many dots wide; empty where this machine cannot draw, or has no fonts for what is written in it. */
    Optional<byte[]> png(int dots) throws IOException {
        try {
            System.setProperty("java.awt.headless", "true");
            if (!canBeWritten()) {
                Log.warn("no font here has the letters of a picture: install one with Chinese letters");
                return Optional.empty();
            }
            return Optional.of(draw(dots));
        } catch (LinkageError | InternalError | NullPointerException e) {
            // a Java without the desktop's libraries, or without any font
            Log.warnf("no picture can be drawn here: %s", e.toString());
            return Optional.empty();
        }
    }

    private boolean canBeWritten() {
        int[] letters = TAG.matcher(svg)
                .replaceAll("")
                .chars()
                .distinct()
                .filter(letter -> letter > ' ')
                .toArray();
        int missing = letters.length;
        for (String family : GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()) {
            if (svg.contains(family) || family.equals(Font.SANS_SERIF)) {
                Font font = new Font(family, Font.PLAIN, 12);
                int lacking = 0;
                for (int letter : letters) {
                    lacking += font.canDisplay(letter) ? 0 : 1;
                }
                missing = Math.min(missing, lacking);
            }
        }
        return missing * 100 <= letters.length * RARE;
    }

    private byte[] draw(int dots) throws IOException {
        LoaderContext closed = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, closed);
        if (document == null) {
            throw new IllegalArgumentException("no drawing");
        }
        int tall = (int) Math.round(dots * height / width);
        BufferedImage image = new BufferedImage(dots, tall, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, dots, tall);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, dots, tall));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
