package org.huanjie.kit.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An official document (公文): a letter to a recipient, or without one a notice (公告). Texts are cleaned of what cannot be
 * printed when they come in, so that all formats say the same.
 *
 * @param mark      above the title while it is a draft, else empty
 * @param number    发文字号, or empty
 * @param recipient 主送机关 without its colon, empty for a notice
 * @param annexes   附件, each on a page of its own and named in the note above the signature
 */
public record OfficialDocument(
        String mark,
        String title,
        String number,
        String recipient,
        List<Block> body,
        Signature signature,
        List<Annex> annexes) {

    public OfficialDocument {
        mark = Words.printable(mark);
        title = Words.printable(title);
        number = Words.printable(number);
        recipient = Words.printable(recipient);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** What is added at the end (附件). */
    public record Annex(String title, List<Block> body) {
        public Annex {
            title = Words.printable(title);
            body = List.copyOf(body);
        }
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** As a page that stands for itself. */
    public String html() {
        return HtmlWriter.write(this);
    }

    /** As a Word document (OOXML); the same document is always the same bytes. */
    public byte[] docx() {
        return DocxWriter.write(this);
    }

    /** As it is printed and posted (PDF, its letters embedded); the same document is always the same bytes. */
    public byte[] pdf() {
        return PdfWriter.write(this);
    }

    /** Lines of the note above the signature: 附件：…, numbered where there are several. */
    List<String> attachments() {
        if (annexes.size() == 1) {
            return List.of("附件：" + annexes.get(0).title());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < annexes.size(); i++) {
            lines.add((i == 0 ? "附件：" : "") + (i + 1) + ". " + annexes.get(i).title());
        }
        return lines;
    }

    /** What stands over an annex: 附件, with its number where there are several. */
    String labelOf(int annex) {
        return annexes.size() == 1 ? "附件" : "附件" + (annex + 1);
    }

    /** Puts a document together, in the order of its reading. */
    public static final class Builder {
        private final String title;
        private final List<Block> body = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();
        private String mark = "";
        private String number = "";
        private String recipient = "";
        private String missing = "";
        private Signature signature = new Signature("", null);

        private Builder(String title) {
            this.title = title;
        }

        /** Says above the title that it is a draft. */
        public Builder mark(String text) {
            mark = text;
            return this;
        }

        /** 发文字号; null where it has none. */
        public Builder number(String text) {
            number = text;
            return this;
        }

        /** 主送机关, without its colon. */
        public Builder to(String text) {
            recipient = text;
            return this;
        }

        /** The word that stands for what is not known yet; it is marked in paragraphs that follow. */
        public Builder missing(String word) {
            missing = word;
            return this;
        }

        public Builder heading(int level, String text) {
            return add(new Block.Heading(level, text));
        }

        public Builder paragraph(String text) {
            return paragraph(null, text);
        }

        /** @param anchor what a page can be opened at */
        public Builder paragraph(String anchor, String text) {
            return add(
                    missing.isEmpty()
                            ? new Block.Paragraph(anchor, List.of(new Block.Span(text, false)))
                            : Block.Paragraph.marking(missing, anchor, text));
        }

        public Builder table(List<Block.Column> columns, List<List<String>> rows) {
            return add(new Block.Table(columns, rows));
        }

        /** A remark in small letters. */
        public Builder note(String text) {
            return add(new Block.Note(text));
        }

        /** As {@link Block.Picture}. */
        public Builder picture(String svg, String instead) {
            return add(new Block.Picture(svg, instead));
        }

        private Builder add(Block block) {
            body.add(block);
            return this;
        }

        /** @param date null where it is not out */
        public Builder signed(String issuer, LocalDate date) {
            signature = new Signature(issuer, date);
            return this;
        }

        public Builder annex(String named, Block... blocks) {
            annexes.add(new Annex(named, List.of(blocks)));
            return this;
        }

        public OfficialDocument build() {
            return new OfficialDocument(mark, title, number, recipient, body, signature, annexes);
        }
    }
}
