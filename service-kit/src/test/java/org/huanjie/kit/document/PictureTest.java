package org.huanjie.kit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>一&lt;二</title><path d=\"M0 0L9 9\"/></svg>";

    @Test
    void is_drawn_in_the_page_and_told_of_in_the_word_document() throws IOException {
        OfficialDocument document = with(SVG);
        assertThat(document.html())
                .contains("<svg viewBox=\"0 0 9 9\"><title>一&lt;二</title><path d=\"M0 0L9 9\"></path></svg>")
                .doesNotContain("http");
        assertThat(Reading.ofDocx(document.docx())).contains("附件：示意图", "见网页版");
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
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
    }

    private static OfficialDocument with(String svg) {
        return OfficialDocument.titled("公告")
                .paragraph("公告如下：")
                .annex("示意图", new Block.Picture(svg, "见网页版"))
                .build();
    }
}
