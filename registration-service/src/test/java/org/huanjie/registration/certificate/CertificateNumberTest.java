package org.huanjie.registration.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateNumberTest {
    private final CertificateNumber number = CertificateNumber.of("990123101", "990123-2026", 17);

    @Test
    void names_issuer_year_and_serial() {
        assertThat(number.text()).isEqualTo("990123101-2026-00017");
        assertThat(number.checkCode()).matches("[0-9]{2}");
        assertThat(number.isChecked(number.checkCode())).isTrue();
    }

    @Test
    void every_wrong_digit_is_found() {
        String text = number.text();
        for (int i = 0; i < text.length(); i++) {
            for (char c = '0'; c <= '9' && text.charAt(i) != '-'; c++) {
                String wrong = text.substring(0, i) + c + text.substring(i + 1);
                assertThat(new CertificateNumber(wrong).isChecked(number.checkCode()))
                        .as(wrong)
                        .isEqualTo(wrong.equals(text));
            }
        }
    }

    @Test
    void two_digits_that_changed_places_are_found() {
        String text = number.text();
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(i - 1) && text.charAt(i) != '-' && text.charAt(i - 1) != '-') {
                String wrong = text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1);
                assertThat(new CertificateNumber(wrong).isChecked(number.checkCode()))
                        .as(wrong)
                        .isFalse();
            }
        }
    }
}
