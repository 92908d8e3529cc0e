package org.huanjie.registration.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * What was passed over in a file, so that nobody thinks it was taken.
 *
 * @param field   {@code file:<line>:<column>}
 * @param message Chinese, for the clerk
 */
record FileWarning(String field, String message) {
    private static final int MOST = 50;

    static List<FileWarning> of(Header header, long line) {
        List<FileWarning> warnings = new ArrayList<>();
        if (line > 1) {
            warnings.add(new FileWarning("file:" + line, "表头在第%d行，以上各行已略过".formatted(line)));
        }
        header.passedOver()
                .forEach((title, known) -> warnings.add(
                        new FileWarning("file:" + line + ":" + title, known ? "选民登记不保存该列，已略过" : "无法识别的列，已略过")));
        return warnings.size() > MOST ? List.copyOf(warnings.subList(0, MOST)) : warnings;
    }
}
