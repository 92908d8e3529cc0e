package org.huanjie.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

class DocumentTest {
    private static final Path LOOK = Path.of("target/documents");

    private static final OfficialDocument LETTER = OfficialDocument.titled("县乡人大换届选举工作进展情况汇报")
            .mark("（草稿）")
            .number("云人常〔2026〕31号")
            .to("平川市人大常委会")
            .missing("【待补】")
            .paragraph("LEAD", "我县换届选举工作于2026年9月8日正式启动，选举日确定为【待补】。现将有关情况汇报如下：")
            .heading(1, "一、前一阶段工作基本情况")
            .heading(2, "（一）加强领导，精心部署")
            .heading(3, "1. 机构")
            .paragraph("任命县选举委员会组成人员15名。")
            .signed("云泽县人大常委会", LocalDate.of(2027, 1, 13))
            .annex(
                    "进度统计表",
                    new Block.Table(
                            List.of(Block.Column.of("乡镇", 2), Block.Column.of("选区划分", 1)),
                            List.of(List.of("河口镇", "3/3"), List.of("石桥镇", "2/3"))),
                    new Block.Note("数据截止2027年1月13日15:00。"))
            .annex("名额分配表")
            .build();

    private static final List<String> LETTER_LINES = List.of(
            "（草稿）",
            "县乡人大换届选举工作进展情况汇报",
            "云人常〔2026〕31号",
            "平川市人大常委会：",
            "我县换届选举工作于2026年9月8日正式启动，选举日确定为【待补】。现将有关情况汇报如下：",
            "一、前一阶段工作基本情况",
            "（一）加强领导，精心部署",
            "1. 机构",
            "任命县选举委员会组成人员15名。",
            "附件：1. 进度统计表",
            "2. 名额分配表",
            "云泽县人大常委会",
            "2027年1月13日",
            "附件1",
            "进度统计表",
            "乡镇|选区划分",
            "河口镇|3/3",
            "石桥镇|2/3",
            "数据截止2027年1月13日15:00。",
            "附件2",
            "名额分配表");

    @Test
    void page_and_word_document_say_the_same_in_the_same_order() throws IOException {
        assertThat(Reading.ofDocx(LETTER.docx())).isEqualTo(LETTER_LINES);
        assertThat(Reading.ofHtml(LETTER.html())).isEqualTo(LETTER_LINES);
        assertThat(LETTER.html())
                .startsWith("<!DOCTYPE html>")
                .contains("<p id=\"LEAD\">", "<span class=\"missing\">【待补】</span>")
                .doesNotContain("http", "src=", "<script");
        look("letter", LETTER);
    }

    @Test
    void the_page_is_laid_out_as_the_standard_says() throws Exception {
        try (XWPFDocument word = Reading.open(LETTER.docx())) {
            CTSectPr section = word.getDocument().getBody().getSectPr();
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(margins.getTop())).isEqualTo(37);
            assertThat(millimetres(margins.getLeft())).isEqualTo(28);
            assertThat(210 - millimetres(margins.getLeft()) - millimetres(margins.getRight()))
                    .isEqualTo(156);
            assertThat(297 - millimetres(margins.getTop()) - millimetres(margins.getBottom()))
                    .isEqualTo(225);
            assertThat(section.getFooterReferenceList())
                    .extracting(foot -> foot.getType())
                    .containsExactly(STHdrFtr.DEFAULT, STHdrFtr.EVEN);
            assertThat(word.getFooterList())
                    .hasSize(2)
                    .allSatisfy(foot -> assertThat(foot._getHdrFtr().xmlText()).contains("PAGE", "— ", " —"));
            assertThat(font(word, "Title")).isEqualTo("方正小标宋简体");
            assertThat(font(word, "Heading1")).isEqualTo("黑体");
            assertThat(font(word, "Heading2")).isEqualTo("楷体");
            assertThat(word.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(16);
            assertThat(word.getStyle().xmlText()).contains("w:eastAsia=\"仿宋\"");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(LETTER.title());
            XWPFParagraph date = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("2027年1月13日"))
                    .findFirst()
                    .orElseThrow();
            assertThat(date.getCTP().getPPr().getInd().getRightChars()).isEqualTo(400);
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
        }
    }

    @Test
    @Proves("INV-8")
    void the_same_document_is_the_same_file() throws IOException {
        byte[] first = LETTER.docx();
        OfficialDocument kept = DocumentJson.read(DocumentJson.write(LETTER));
        assertThat(kept).isEqualTo(LETTER);
        assertThat(kept.docx()).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:created", "dcterms:modified");
            }
        }
    }

    @Test
    void hostile_names_are_text_and_nothing_else() throws IOException {
        List<String> names = List.of(
                "<script>alert(1)</script>",
                "</w:t></w:r><w:br/>&amp;\"'",
                "王\u0000\u0008小\u001b明\ufffe",
                "李\r\n\t四\u202e五",
                "半\ud842个",
                "𠮷野]]>—  两格",
                "");
        OfficialDocument document = OfficialDocument.titled("<b>名单</b>\u0001公告")
                .table(
                        List.of(Block.Column.of("序号", 1), new Block.Column("姓<名", 3, true)),
                        names.stream().map(name -> List.of("1", name)).toList())
                .paragraph(null, "\u0007=HYPERLINK(\"x\")&nbsp;")
                .build();
        List<String> lines = List.of(
                "<b>名单</b>公告",
                "序号|姓<名",
                "1|<script>alert(1)</script>",
                "1|</w:t></w:r><w:br/>&amp;\"'",
                "1|王小明",
                "1|李 四五",
                "1|半个",
                "1|𠮷野]]>—  两格",
                "1|",
                "=HYPERLINK(\"x\")&nbsp;");
        assertThat(Reading.ofDocx(document.docx())).isEqualTo(lines);
        assertThat(document.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "𠮷野")
                .doesNotContain("<script", "<b>");
        assertThat(Reading.ofHtml(document.html())).isEqualTo(lines);
    }

    @Test
    void a_roll_of_three_thousand_names_is_written_whole() throws IOException {
        OfficialDocument roll = OfficialDocument.titled("县级第7选区选民名单公告")
                .paragraph("云泽县河口镇第一选区选民共3000名，现予公布。")
                .table(
                        List.of(
                                Block.Column.of("序号", 2),
                                Block.Column.of("姓名", 4),
                                Block.Column.of("性别", 2),
                                Block.Column.of("选民小组", 4)),
                        IntStream.rangeClosed(1, 3000)
                                .mapToObj(i -> List.of("" + i, "王" + i % 97, i % 2 == 0 ? "男" : "女", i % 30 + "组"))
                                .toList())
                .paragraph("特此公告。")
                .signed("云泽县选举委员会", LocalDate.of(2026, 12, 31))
                .build();
        List<String> lines = Reading.ofDocx(roll.docx());
        assertThat(lines).hasSize(3006).isEqualTo(Reading.ofHtml(roll.html()));
        assertThat(lines.get(3002)).isEqualTo("3000|王90|男|0组");
        look("roll", roll);
    }

    @Test
    void a_title_of_two_lines_is_spread_over_both() throws IOException {
        OfficialDocument notice = OfficialDocument.titled("关于县级人民代表大会代表选区划分和名额分配的公告")
                .paragraph("公告如下：")
                .build();
        try (XWPFDocument word = Reading.open(notice.docx())) {
            XWPFParagraph title = word.getParagraphs().get(0);
            assertThat(title.getIndentationLeft()).isEqualTo(8 * 220).isEqualTo(title.getIndentationRight());
        }
        try (XWPFDocument word = Reading.open(LETTER.docx())) {
            assertThat(word.getParagraphs().get(1).getIndentationLeft()).isEqualTo(-1);
        }
    }

    @Test
    void a_long_issuer_keeps_two_characters_from_the_edge_and_the_date_below_its_middle() {
        Signature county = new Signature("云泽县选举委员会", LocalDate.of(2026, 12, 31));
        assertThat(county.rightOfDay()).isEqualTo(400);
        assertThat(county.rightOfIssuer()).isEqualTo(350);
        Signature lengthy = new Signature("云泽县彝族苗族自治乡人民代表大会主席团选举委员会", LocalDate.of(2026, 12, 31));
        assertThat(lengthy.rightOfIssuer()).isEqualTo(200);
        assertThat(lengthy.rightOfDay()).isGreaterThan(400);
    }

    private static String font(XWPFDocument word, String style) {
        XWPFStyle found = word.getStyles().getStyle(style);
        return found.getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).doubleValue() / 1440 * 25.4);
    }

    private static void look(String name, OfficialDocument document) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".docx"), document.docx());
        Files.writeString(LOOK.resolve(name + ".html"), document.html());
    }
}
