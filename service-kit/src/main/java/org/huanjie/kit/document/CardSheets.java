package org.huanjie.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.huanjie.kit.document.LineBreaks.Line;

/** Cards to be cut out (卡、证), eight on a page of A4 with lines to cut along, as PDF. */
public final class CardSheets {
    private static final float MARGIN = 12 * PdfPages.MM;
    private static final double WIDTH = 93 * PdfPages.MM;
    private static final double HEIGHT = 67 * PdfPages.MM;
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final double INSET = 5 * PdfPages.MM;
    private static final double LABEL = 44;
    private static final double LEADING = 1.3;
    private static final double SMALLEST = 5;
    private static final double NOTE = 7.5;

    private final PdfPages pages;

    private CardSheets(PdfPages pages) {
        this.pages = pages;
    }

    /**
     * A card.
     *
     * @param head   above the title, small
     * @param fields one below the other; what is too long is set smaller
     * @param notes  at its foot, small
     */
    public record Card(String head, String title, List<Field> fields, List<String> notes) {
        public Card {
            head = Words.printable(head);
            title = Words.printable(title);
            fields = List.copyOf(fields);
            notes = notes.stream().map(Words::printable).toList();
        }
    }

    /** @param lines how many lines it may take */
    public record Field(String label, String text, int lines) {
        public Field {
            label = Words.printable(label);
            text = Words.printable(text);
        }
    }

    /**
     * All cards, in their order; each is written as it comes.
     *
     * @param title of the file
     * @param foot  what stands at the foot of each page before its number: who has written it, and when
     */
    public static byte[] pdf(String title, String foot, Iterator<Card> cards) {
        synchronized (PdfWriter.class) {
            float height = (float) (DOWN * HEIGHT);
            try (PdfPages pages = new PdfPages(
                            Words.printable(title), MARGIN, MARGIN, height, (all, number) -> foot(all, foot, number));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                new CardSheets(pages).all(cards);
                pages.write(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void foot(PdfPages pages, String foot, int number) throws IOException {
        int[] text = pages.font().settable(Words.printable(foot) + "　第" + number + "页");
        pages.text(Typeface.SERIF, NOTE, 0, DOWN * HEIGHT + 6, text, 0);
    }

    private void all(Iterator<Card> cards) throws IOException {
        pages.next();
        cuts();
        for (int i = 0; cards.hasNext(); i++) {
            int place = i % (ACROSS * DOWN);
            if (i > 0 && place == 0) {
                pages.next();
                cuts();
            }
            card(cards.next(), place % ACROSS * WIDTH, place / ACROSS * HEIGHT);
        }
    }

    /** Lines to cut along. */
    private void cuts() throws IOException {
        pages.out().setLineDashPattern(new float[] {3, 3}, 0);
        for (int i = 0; i <= ACROSS; i++) {
            pages.line(i * WIDTH, 0, i * WIDTH, DOWN * HEIGHT);
        }
        for (int i = 0; i <= DOWN; i++) {
            pages.line(0, i * HEIGHT, ACROSS * WIDTH, i * HEIGHT);
        }
        pages.out().setLineDashPattern(new float[0], 0);
    }

    private void card(Card card, double x, double y) throws IOException {
        double room = WIDTH - 2 * INSET;
        double at = y + INSET * 0.7;
        middle(Typeface.SERIF, 10, card.head(), x, at);
        at += 15;
        middle(Typeface.TITLE, 17, card.title(), x, at);
        at += 25;
        for (Field field : card.fields()) {
            pages.text(Typeface.STRONG, 9.5, x + INSET, at, pages.font().settable(field.label()), 0);
            fitted(Typeface.SERIF, 10, field.lines() * 13, field.text(), x + INSET + LABEL, at, room - LABEL);
            at += field.lines() * 13 + 1.5;
        }
        double foot = y + HEIGHT - INSET * 0.6 - card.notes().size() * NOTE * LEADING;
        for (String note : card.notes()) {
            fitted(Typeface.SERIF, NOTE, NOTE * LEADING, note, x + INSET, foot, room);
            foot += NOTE * LEADING;
        }
    }

    private void middle(Typeface face, double size, String text, double x, double y) throws IOException {
        int[] points = pages.font().settable(text);
        double wide = 0;
        for (double one : pages.font().widths(points, 1, 0)) {
            wide += one;
        }
        double fit = Math.min(size, (WIDTH - 2 * INSET) / Math.max(1, wide));
        pages.text(face, fit, x + (WIDTH - wide * fit) / 2, y + (size - fit) / 2, points, 0);
    }

    /** A text in a room of its own: as large as it may be, smaller where it is long; the end of what is longer still is left out. */
    private void fitted(Typeface face, double size, double height, String text, double x, double y, double width)
            throws IOException {
        int[] points = pages.font().settable(text);
        double fit = size;
        List<Line> lines = lines(points, fit, width);
        while (lines.size() * fit * LEADING > height + 0.5 && fit > SMALLEST) {
            fit -= 0.5;
            lines = lines(points, fit, width);
        }
        double at = y;
        for (Line line : lines) {
            if (at + fit <= y + height + 0.5) {
                pages.text(face, fit, x, at, points, line.from(), line.to(), 0);
            }
            at += fit * LEADING;
        }
    }

    private List<Line> lines(int[] points, double size, double width) {
        return LineBreaks.of(points, pages.font().widths(points, size, 0), width, width);
    }
}
