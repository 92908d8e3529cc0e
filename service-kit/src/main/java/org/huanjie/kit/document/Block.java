package org.huanjie.kit.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/** A piece of a document's body. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture")
})
public sealed interface Block {

    /**
     * A heading with its number: 一、 (1), （一） (2), 1. (3).
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level " + level);
            }
            text = Words.printable(text);
        }
    }

    /** @param anchor what a page can be opened at, or null */
    record Paragraph(String anchor, List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        /** A paragraph in which each occurrence of a word that stands for something missing is marked. */
        static Paragraph marking(String missing, String anchor, String text) {
            List<Span> spans = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(missing); at >= 0; at = text.indexOf(missing, from)) {
                if (at > from) {
                    spans.add(new Span(text.substring(from, at), false));
                }
                spans.add(new Span(missing, true));
                from = at + missing.length();
            }
            if (from < text.length()) {
                spans.add(new Span(text.substring(from), false));
            }
            return new Paragraph(anchor, spans);
        }
    }

    /** @param missing whether it stands for what is still to come */
    record Span(String text, boolean missing) {
        public Span {
            text = Words.printable(text);
        }
    }

    /** A table with ruled lines, its head repeated on each page; a row has a text for each column. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        private static final int MANY_COLUMNS = 9;

        public Table {
            columns = List.copyOf(columns);
            int width = columns.size();
            rows = rows.stream()
                    .map(row -> row.stream().map(Words::printable).toList())
                    .toList();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row has not " + width + " texts");
            }
        }

        /** Whether it has so many columns that its letters must be small. */
        boolean dense() {
            return columns.size() >= MANY_COLUMNS;
        }

        /** The whole that the columns' widths are parts of. */
        int width() {
            return columns.stream().mapToInt(Column::width).sum();
        }
    }

    /**
     * A column.
     *
     * @param width its part of the table's width, beside the others'
     * @param left  whether its texts begin at the left; else they stand in the middle
     */
    record Column(String title, int width, boolean left) {
        public Column {
            title = Words.printable(title);
        }

        /** A column whose texts stand in the middle. */
        public static Column of(String title, int width) {
            return new Column(title, width, false);
        }
    }

    /** A remark in small letters. */
    record Note(String text) implements Block {
        public Note {
            text = Words.printable(text);
        }
    }

    /**
     * A picture, as wide as the page. It is copied by its elements: what is no XML, or more than a drawing, is refused.
     *
     * @param svg     a whole SVG document; its viewBox begins at 0 0; where a page is too short for it, it may be parted
     *                at its {@code data-parting}, so far from its top
     * @param instead what a Word document says in its place where this machine has no fonts to draw it with
     */
    record Picture(String svg, String instead) implements Block {
        public Picture {
            instead = Words.printable(instead);
        }
    }
}
