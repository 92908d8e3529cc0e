package org.huanjie.kit.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.kit.document.LineBreaks.Line;

/** A text on the pages of a PDF, line by line: indented, spread over the width, or in the middle. Lengths in points. */
final class PdfText {
    private static final Color MISSING = new Color(0xFF, 0xE9, 0xA8);

    private final PdfPages pages;
    private final Typeface face;
    private final double size;
    private final double line;
    private final double spacing;
    private final double width;

    /**
     * @param line    from line to line
     * @param spacing after each sign
     * @param width   of the type area
     */
    PdfText(PdfPages pages, Typeface face, double size, double line, double spacing, double width) {
        this.pages = pages;
        this.face = face;
        this.size = size;
        this.line = line;
        this.spacing = spacing;
        this.width = width;
    }

    double line() {
        return line;
    }

    /** How high it would be. */
    double height(String text, double indent) {
        int[] points = points(text);
        return line
                * LineBreaks.of(points, widths(points), width - indent, width).size();
    }

    /** A paragraph whose first line is indented; what is missing is marked. */
    void paragraph(List<Block.Span> spans, double indent, boolean spread) throws IOException {
        List<int[]> marks = new ArrayList<>();
        IntStream.Builder all = IntStream.builder();
        int from = 0;
        for (Block.Span span : spans) {
            int[] some = points(span.text());
            IntStream.of(some).forEach(all);
            if (span.missing()) {
                marks.add(new int[] {from, from + some.length});
            }
            from += some.length;
        }
        int[] points = all.build().toArray();
        double[] widths = widths(points);
        List<Line> lines = LineBreaks.of(points, widths, width - indent, width);
        for (int i = 0; i < lines.size(); i++) {
            Line one = lines.get(i);
            double at = i == 0 ? indent : 0;
            boolean stretched = spread && !one.last();
            double more =
                    stretched ? (width - at - sum(widths, one.from(), one.to())) / (one.to() - one.from() - 1) : 0;
            pages.require(line);
            for (int[] mark : marks) {
                mark(mark, one, widths, at, more);
            }
            pages.text(face, size, at, top(), points, one.from(), one.to(), spacing + more);
            pages.fill(line);
        }
    }

    /** Lines with the same blank on both sides. */
    void centred(String text, double room) throws IOException {
        int[] points = points(text);
        double[] widths = widths(points);
        for (Line one : LineBreaks.of(points, widths, room, room)) {
            pages.require(line);
            double free = width - sum(widths, one.from(), one.to()) + spacing;
            pages.text(face, size, free / 2, top(), points, one.from(), one.to(), spacing);
            pages.fill(line);
        }
    }

    /** One line, so far from the right edge; not broken. */
    void right(String text, double blank) throws IOException {
        int[] points = points(text);
        double[] widths = widths(points);
        pages.require(line);
        double x = width - blank - sum(widths, 0, points.length);
        pages.text(face, size, Math.max(0, x), top(), points, spacing);
        pages.fill(line);
    }

    private void mark(int[] mark, Line line, double[] widths, double at, double more) throws IOException {
        int from = Math.max(mark[0], line.from());
        int to = Math.min(mark[1], line.to());
        if (from < to) {
            double x = at + sum(widths, line.from(), from) + more * (from - line.from());
            double wide = sum(widths, from, to) + more * (to - from);
            pages.out().setNonStrokingColor(MISSING);
            pages.out().addRect(pages.across(x), pages.down(top() + size), (float) wide, (float) size);
            pages.out().fill();
            pages.out().setNonStrokingColor(Color.BLACK);
        }
    }

    private double top() {
        return pages.used() + (line - size) / 2;
    }

    private int[] points(String text) {
        return pages.font().settable(text);
    }

    private double[] widths(int[] points) {
        return pages.font().widths(points, size, spacing);
    }

    private static double sum(double[] widths, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }
}
