package org.huanjie.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final Path LOOK = Path.of("target/documents");
    private static final List<Block.Column> ROLL = List.of(
            Block.Column.of("序号", 2), Block.Column.of("姓名", 4), Block.Column.of("性别", 2), Block.Column.of("选民小组", 4));

    private static final OfficialDocument LETTER = OfficialDocument.titled("县乡人大换届选举工作进展情况汇报")
            .mark("（草稿）")
            .number("云人常〔2026〕31号")
            .to("平川市人大常委会")
            .missing("【待补】")
            .paragraph("我县换届选举工作于2026年9月8日正式启动，选举日确定为【待补】。现将有关情况汇报如下，请审阅；全县共设选区73个，选区划分已经县选举委员会确定并公布，各乡镇选举委员会均已成立。")
            .heading(1, "一、前一阶段工作基本情况")
            .heading(2, "（一）加强领导，精心部署")
            .paragraph("任命县选举委员会组成人员15名。")
            .signed("云泽县人大常委会", LocalDate.of(2027, 1, 13))
            .annex(
                    "进度统计表",
                    new Block.Table(
                            List.of(Block.Column.of("乡镇", 2), new Block.Column("说明", 3, true)),
                            List.of(List.of("河口镇", "选区划分三个，已经全部公布，选民登记正在进行"), List.of("石桥镇", "2/3"))),
                    new Block.Note("数据截止2027年1月13日15:00。"))
            .build();

    @Test
    void says_the_same_as_the_page_and_brings_its_letters_along() throws IOException {
        byte[] pdf = LETTER.pdf();
        look("letter", pdf);
        String said = said(pdf);
        for (String line : Reading.ofHtml(LETTER.html())) {
            for (String part : line.split("\\|")) {
                assertThat(said).contains(part.replaceAll("\\s", ""));
            }
        }
        assertThat(said).contains("—1—", "—2—");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(LETTER.title());
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            PDPage page = read.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            for (PDFont font : fonts(read)) {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
        }
        assertThat(pdf.length).isLessThan(150_000);
    }

    @Test
    @Proves("INV-8")
    void the_same_document_is_the_same_file() {
        assertThat(LETTER.pdf()).isEqualTo(LETTER.pdf());
    }

    @Test
    void rare_characters_are_printed_and_one_that_no_font_has_is_seen_as_missing() throws IOException {
        byte[] pdf = OfficialDocument.titled("选民名单公告")
                .table(
                        ROLL,
                        List.of(
                                List.of("1", "𬭎野明", "男", "一组"),
                                List.of("2", "王\uE123\u0378力", "女", "一组"),
                                List.of("3", "\u2F08\uF900", "女", "一组")))
                .build()
                .pdf();
        look("rare", pdf);
        assertThat(said(pdf)).contains("𬭎野明", "王〓〓力", "人豈");
    }

    @Test
    void lines_are_not_begun_with_closing_marks_nor_numbers_parted() {
        String text = "选民登记、选区划分（共73个）。到2026年为止";
        int[] points = text.codePoints().toArray();
        double[] widths = IntStream.of(points).mapToDouble(point -> 10).toArray();
        List<String> lines = LineBreaks.of(points, widths, 40, 50).stream()
                .map(line -> new String(points, line.from(), line.to() - line.from()))
                .toList();
        assertThat(lines).containsExactly("选民登", "记、选区划", "分（共73", "个）。到", "2026年", "为止");
    }

    @Test
    void a_long_table_has_its_head_on_each_page_and_a_row_longer_than_a_page_is_parted() throws IOException {
        byte[] pdf = OfficialDocument.titled("附表")
                .table(
                        List.of(Block.Column.of("乡镇", 1), new Block.Column("范围", 3, true)),
                        List.of(List.of("河口镇", "东".repeat(2000)), List.of("石桥镇", "西")))
                .paragraph("特此公告。")
                .signed("云泽县选举委员会", LocalDate.of(2026, 12, 31))
                .build()
                .pdf();
        look("long", pdf);
        assertThat(said(pdf).chars().filter(c -> c == '东').count()).isEqualTo(2000);
        assertThat(said(pdf).split("乡镇", -1).length - 1).isGreaterThan(2);
    }

    @Test
    void twenty_thousand_voters_are_written_in_each_format() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> List.of(
                        "" + i,
                        "王" + Character.toString(0x4E00 + i % 5000) + Character.toString(0x5B00 + i % 300),
                        i % 2 == 0 ? "男" : "女",
                        "第" + i % 500 + "组"))
                .toList();
        OfficialDocument roll = OfficialDocument.titled("县级第7选区选民名单公告")
                .paragraph("云泽县河口镇第一选区选民共20000名，现予公布。")
                .table(ROLL, rows)
                .paragraph("特此公告。")
                .signed("云泽县选举委员会", LocalDate.of(2026, 12, 31))
                .build();
        timed("HTML", roll, one -> one.html().getBytes(StandardCharsets.UTF_8));
        byte[] docx = timed("DOCX", roll, OfficialDocument::docx);
        byte[] pdf = timed("PDF", roll, OfficialDocument::pdf);
        look("twenty-thousand", pdf);
        assertThat(Reading.ofDocx(docx)).hasSize(20_006);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(read.getNumberOfPages());
            assertThat(last.getText(read)).contains("特此公告", "云泽县选举委员会");
            assertThat(read.getNumberOfPages()).isBetween(600, 750);
        }
    }

    private static byte[] timed(String format, OfficialDocument roll, Function<OfficialDocument, byte[]> writer) {
        long begun = System.nanoTime();
        byte[] written = writer.apply(roll);
        System.out.printf(
                "20,000 voters as %s: %d ms, %d KB%n",
                format, (System.nanoTime() - begun) / 1_000_000, written.length / 1024);
        return written;
    }

    @Test
    void cards_are_eight_on_a_page() throws IOException {
        List<CardSheets.Card> cards = new ArrayList<>();
        for (int i = 1; i <= 17; i++) {
            cards.add(new CardSheets.Card(
                    "云泽县选举委员会",
                    "选 民 证",
                    List.of(
                            new CardSheets.Field("姓　　名", i == 2 ? "阿卜杜热合曼·买买提吐尔逊·伊敏江·艾合买提（男）" : "王" + i + "（女）", 1),
                            new CardSheets.Field("名单序号", "" + i, 1),
                            new CardSheets.Field("选　　区", "第7选区（河口镇第一选区）", 1),
                            new CardSheets.Field("投票时间", "2027年1月20日7时00分至2027年1月20日18时00分", 1),
                            new CardSheets.Field("投票地点", i == 3 ? "河口镇第一中学体育馆东侧入口".repeat(14) : "河口镇文化站", 3)),
                    List.of("凭居民身份证或者选民证领取选票。", "选民登记不作为迁移户口或者享受其他待遇的依据。")));
        }
        byte[] pdf = CardSheets.pdf("选民证", "印制：王办事 2027年1月3日 09:00", cards.iterator());
        look("cards", pdf);
        String said = said(pdf);
        assertThat(said).contains("伊敏江·艾合买提（男）", "河口镇第一中学体育馆东侧入口".repeat(14), "第3页");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(3);
        }
    }

    private static Set<PDFont> fonts(PDDocument document) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** All its text, without blanks. */
    private static String said(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private static void look(String name, byte[] pdf) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
    }
}
