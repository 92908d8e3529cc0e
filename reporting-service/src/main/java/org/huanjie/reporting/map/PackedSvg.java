package org.huanjie.reporting.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** A picture as events carry it: packed by gzip, in Base64. */
final class PackedSvg {
    /** No map of ours comes near it. */
    private static final int LARGEST = 20_000_000;

    private PackedSvg() {}

    /** @throws IllegalArgumentException if it is not packed so, or is larger than any map */
    static String open(String packed) {
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] svg = in.readNBytes(LARGEST + 1);
            if (svg.length > LARGEST) {
                throw new IllegalArgumentException("a picture of more than " + LARGEST + " bytes");
            }
            return new String(svg, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("not packed by gzip", e);
        }
    }
}
