package org.huanjie.kit.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.document.LineBreaks.Line;

/** A table as wide as the type area, its head on each page; a row is parted only where a whole page is too short for it. */
final class PdfTable {
    private static final double ABOVE = 2;
    private static final double BESIDE = 4;

    private final Block.Table table;
    private final PdfPages pages;
    private final double height;
    private final double size;
    private final double line;
    private final double[] edges;
    private double begun;

    private record Cell(int[] points, double[] widths, List<Line> lines) {}

    private PdfTable(Block.Table table, PdfPages pages, double width, double height) {
        this.table = table;
        this.pages = pages;
        this.height = height;
        this.size = table.dense() ? 9 : 12;
        this.line = table.dense() ? 13 : 18;
        this.edges = new double[table.columns().size() + 1];
        for (int i = 0; i < table.columns().size(); i++) {
            edges[i + 1] = edges[i] + width * table.columns().get(i).width() / table.width();
        }
    }

    /** @param width of the type area, as its {@code height} in points */
    static void write(Block.Table table, PdfPages pages, double width, double height) throws IOException {
        new PdfTable(table, pages, width, height).write();
    }

    private void write() throws IOException {
        List<Cell> head =
                cells(table.columns().stream().map(Block.Column::title).toList());
        pages.require(high(head) + 2 * line);
        begin(head);
        for (List<String> texts : table.rows()) {
            List<Cell> row = cells(texts);
            if (high(row) > pages.left() && pages.used() > begun + high(head)) {
                turn(head);
            }
            int lines = lines(row);
            for (int done = 0; done < lines; ) {
                int fit = Math.max(1, Math.min(lines - done, (int) ((pages.left() - 2 * ABOVE + 0.5) / line)));
                row(Typeface.SERIF, row, done, done + fit);
                done += fit;
                if (done < lines) {
                    turn(head);
                }
            }
        }
        sides();
    }

    private void begin(List<Cell> head) throws IOException {
        begun = pages.used();
        pages.line(0, begun, edges[edges.length - 1], begun);
        row(Typeface.STRONG, head, 0, lines(head));
    }

    private void turn(List<Cell> head) throws IOException {
        sides();
        pages.next();
        begin(head);
    }

    private void sides() throws IOException {
        for (double edge : edges) {
            pages.line(edge, begun, edge, pages.used());
        }
    }

    private List<Cell> cells(List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        PdfFont font = pages.font();
        for (int i = 0; i < texts.size(); i++) {
            int[] points = font.settable(texts.get(i));
            double[] widths = font.widths(points, size, 0);
            double room = edges[i + 1] - edges[i] - 2 * BESIDE;
            cells.add(new Cell(points, widths, LineBreaks.of(points, widths, room, room)));
        }
        return cells;
    }

    private static int lines(List<Cell> cells) {
        return Math.max(
                1, cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1));
    }

    private double high(List<Cell> cells) {
        return Math.min(height, lines(cells) * line + 2 * ABOVE);
    }

    /** The lines of a row from one to before another. */
    private void row(Typeface face, List<Cell> cells, int from, int to) throws IOException {
        double tall = (to - from) * line;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int last = Math.min(to, cell.lines().size());
            double y = pages.used() + ABOVE + (tall - Math.max(0, last - from) * line) / 2 + (line - size) / 2;
            for (Line one : cell.lines().subList(Math.min(from, last), last)) {
                pages.text(face, size, x(i, cell, one), y, cell.points(), one.from(), one.to(), 0);
                y += line;
            }
        }
        pages.fill(tall + 2 * ABOVE);
        pages.line(0, pages.used(), edges[edges.length - 1], pages.used());
    }

    private double x(int column, Cell cell, Line line) {
        double wide = 0;
        for (int i = line.from(); i < line.to(); i++) {
            wide += cell.widths()[i];
        }
        double free = edges[column + 1] - edges[column] - wide;
        return edges[column] + (table.columns().get(column).left() ? BESIDE : free / 2);
    }
}
