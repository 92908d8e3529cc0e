package org.huanjie.kit.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>一&lt;二</title><path d=\"M0 0L9 9\"/></svg>";

    @Test
    void is_drawn_in_the_page() {
        OfficialDocument document = with(SVG);
        assertThat(document.html())
                .contains("<svg viewBox=\"0 0 9 9\"><title>一&lt;二</title><path d=\"M0 0L9 9\"></path></svg>")
                .doesNotContain("http");
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Test
    void is_drawn_in_the_word_document_as_dots_with_the_drawing_behind_them() throws IOException {
        String drawn = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><title>map</title>"
                + "<rect x=\"50\" y=\"0\" width=\"50\" height=\"50\" fill=\"#ff0000\"/><text x=\"5\" y=\"20\">map</text></svg>";
        assumeTrue(Drawing.of(drawn).png(10).isPresent(), "no font here");
        OfficialDocument document = with(drawn);
        byte[] docx = document.docx();
        assertThat(Reading.ofDocx(docx)).contains("附件：示意图").doesNotContain("见网页版");
        assertThat(document.docx()).isEqualTo(docx);
        try (XWPFDocument word = Reading.open(docx)) {
            List<XWPFPictureData> pictures = word.getAllPictures();
            assertThat(pictures)
                    .extracting(XWPFPictureData::getPictureTypeEnum)
                    .containsExactlyInAnyOrder(PictureType.PNG, PictureType.SVG);
            byte[] svg = pictures.get(1).getData();
            assertThat(new String(svg, UTF_8))
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains("<rect");
            BufferedImage dots =
                    ImageIO.read(new ByteArrayInputStream(pictures.get(0).getData()));
            assertThat(dots.getWidth()).as("156 mm at 200 dots to the inch").isEqualTo(1228);
            assertThat(dots.getHeight()).isEqualTo(614);
            assertThat(dots.getRGB(1000, 300) & 0xffffff).isEqualTo(0xff0000);
            assertThat(dots.getRGB(300, 550) & 0xffffff).isEqualTo(0xffffff);
            XWPFParagraph last = word.getParagraphs().get(word.getParagraphs().size() - 1);
            assertThat(last.getStyle()).isEqualTo("Picture");
            assertThat(last.getRuns().get(0).getCTR().xmlText())
                    .contains("svgBlip", "descr=\"map\"")
                    .contains("cx=\"5616575\"");
        }
    }

    @Test
    void is_drawn_in_the_pdf_as_dots_and_told_of_where_no_font_has_its_letters() throws IOException {
        String drawn =
                "<svg viewBox=\"0 0 100 200\" data-parting=\"80\"><rect x=\"5\" y=\"5\" width=\"90\" height=\"190\"/></svg>";
        try (PDDocument pdf = Loader.loadPDF(with(drawn).pdf())) {
            assertThat(pdf.getNumberOfPages())
                    .as("the letter, and two for the picture")
                    .isEqualTo(3);
            assertThat(pdf.getPage(1).getResources().getXObjectNames()).hasSize(1);
            assertThat(pdf.getPage(2).getResources().getXObjectNames()).hasSize(1);
        }
        String unwritable =
                "<svg viewBox=\"0 0 9 9\"><text font-family=\"sans-serif\">\uE0F1\uE0F2\uE0F3\uE0F4\uE0F5</text></svg>";
        try (PDDocument pdf = Loader.loadPDF(with(unwritable).pdf())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("见网页版");
        }
    }

    @Test
    void is_parted_where_it_says_if_a_page_is_too_short_for_it() throws IOException {
        String column =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 200\" %s><text x=\"5\" y=\"20\">map</text></svg>";
        assumeTrue(Drawing.of(column.formatted("")).png(10).isPresent(), "no font here");
        assertThat(sizes(with(column.formatted("")))).containsExactly("cx=\"3222625\" cy=\"6445250\"");
        assertThat(sizes(with(column.formatted("data-parting=\"80\""))))
                .containsExactly("cx=\"5371042\" cy=\"4296833\"", "cx=\"5371042\" cy=\"6445250\"");
        try (XWPFDocument word =
                Reading.open(with(column.formatted("data-parting=\"80\"")).docx())) {
            assertThat(word.getAllPictures()).as("once each, shown in parts").hasSize(2);
            assertThat(word.getDocument().xmlText())
                    .contains("<a:srcRect t=\"0\" b=\"60000\"/>", "<a:srcRect t=\"40000\" b=\"0\"/>");
        }
    }

    private static List<String> sizes(OfficialDocument document) throws IOException {
        try (XWPFDocument word = Reading.open(document.docx())) {
            return Pattern.compile("<wp:extent ([^/]*)/>")
                    .matcher(word.getDocument().xmlText())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void is_told_of_in_the_word_document_where_no_font_has_its_letters() throws IOException {
        String unwritable =
                "<svg viewBox=\"0 0 9 9\"><text font-family=\"sans-serif\">\uE0F1\uE0F2\uE0F3\uE0F4\uE0F5</text></svg>";
        assertThat(Reading.ofDocx(with(unwritable).docx())).contains("附件：示意图", "见网页版");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=\"alert(1)\"/>",
                "<svg><a href=\"x\"/></svg>",
                "<svg><path fill=\"url(x#y)\"/></svg>",
                "<svg><path style=\"fill:red\"/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg>&x;</svg>",
                "<svg><g></svg>",
                "</body>",
                ""
            })
    void more_than_a_drawing_is_refused(String svg) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(svg).html());
        assertThatIllegalArgumentException().isThrownBy(() -> with(svg).docx());
    }

    private static OfficialDocument with(String svg) {
        return OfficialDocument.titled("公告")
                .paragraph("公告如下：")
                .annex("示意图", new Block.Picture(svg, "见网页版"))
                .build();
    }
}
