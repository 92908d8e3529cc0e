package org.huanjie.registration.certificate;

/**
 * What stands on a certificate: the issuing township, the election's year and a running number, such as
 * {@code 990123101-2026-00017}. Whoever types it over is told of a mistake by the two digits of its check code: ISO 7064
 * MOD 97-10, as of bank accounts, which finds every wrong digit and every two that changed places.
 */
record CertificateNumber(String text) {
    private static final int MODULUS = 97;

    /** @param serial from 1, of this issuer in this election */
    static CertificateNumber of(String issuer, String election, int serial) {
        return new CertificateNumber(
                "%s-%s-%05d".formatted(issuer, election.substring(election.indexOf('-') + 1), serial));
    }

    /** Two digits, {@code 02} to {@code 98}. */
    String checkCode() {
        int rest = 0;
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9') {
                rest = (rest * 10 + c - '0') % MODULUS;
            }
        }
        return "%02d".formatted(MODULUS + 1 - rest * 100 % MODULUS);
    }

    /** Whether number and code belong together. */
    boolean isChecked(String code) {
        return checkCode().equals(code);
    }
}
