package org.huanjie.registration.importing.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huanjie.kit.problem.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The table of texts of an XLSX file ({@code sharedStrings.xml}): kept as bytes, end to end, up to a bound. */
final class SharedTexts extends DefaultHandler {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int MB = 1 << 20;
    private static final int FIRST_ROOM = 1_024;
    /** What the place of a text takes. */
    private static final int PLACE_BYTES = 12;

    private final long most;
    private final List<byte[]> chunks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long[] places = new long[FIRST_ROOM];
    private int[] lengths = new int[FIRST_ROOM];
    private int count;
    private int used = CHUNK_BYTES;
    private long kept;
    private boolean inText;
    private boolean inSound;

    /** @param most bytes that are kept */
    SharedTexts(long most) {
        this.most = most;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inSound = true;
            case "t" -> inText = !inSound;
            default -> {
                // a run's looks
            }
        }
    }

    @Override
    public void characters(char[] of, int start, int length) {
        if (inText) {
            text.append(of, start, length);
            bound(text.length());
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> add(text.toString().getBytes(StandardCharsets.UTF_8));
            case "rPh" -> inSound = false;
            case "t" -> inText = false;
            default -> {
                // a run's looks
            }
        }
    }

    private void add(byte[] bytes) {
        kept += bytes.length + PLACE_BYTES;
        bound(0);
        if (used + bytes.length > CHUNK_BYTES) {
            chunks.add(new byte[Math.max(CHUNK_BYTES, bytes.length)]);
            used = 0;
        }
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), used, bytes.length);
        if (count == places.length) {
            places = Arrays.copyOf(places, count + count / 2);
            lengths = Arrays.copyOf(lengths, count + count / 2);
        }
        places[count] = (chunks.size() - 1L) << 32 | used;
        lengths[count] = bytes.length;
        used += bytes.length;
        count++;
    }

    /** @throws Refusal 413 {@code file-too-large} where there is more text than is kept */
    private void bound(int more) {
        if (kept + more > most) {
            throw Unreadable.tooLarge(
                    "XLSX 文件的文字超过%d MB".formatted(most / MB),
                    "请另存为 CSV 文件，或者按乡镇分成几个文件导入",
                    "shared strings of more than " + most + " bytes");
        }
    }

    /** @return null where there is no such text */
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        return new String(
                chunks.get((int) (places[index] >>> 32)), (int) places[index], lengths[index], StandardCharsets.UTF_8);
    }
}
