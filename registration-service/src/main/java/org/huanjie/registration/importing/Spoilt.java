package org.huanjie.registration.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.registration.importing.Header.Column;
import org.huanjie.registration.voter.CitizenId;

/** What a spreadsheet has made of cells: numbers without their last digits, formulas without a result. */
final class Spoilt {
    static final String ROUNDED_NUMBER = "公民身份号码被表格软件改成了数值，后几位已经丢失，请将该列设为“文本”格式后按证件重新填写。";
    static final String ROUNDED_CODE = "代码被表格软件改成了科学计数法，请将该列设为“文本”格式后重新填写。";
    private static final String NO_RESULT = "单元格是公式，没有可用的结果，请用“选择性粘贴—数值”替换公式后重新导入。";

    private static final Pattern SHORT_FORM = Pattern.compile("[0-9](\\.[0-9]*)?[Ee]\\+?[0-9]{1,2}");
    private static final Pattern FIFTEEN_DIGITS_LEFT = Pattern.compile("[0-9]{15}000");
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|公式)");

    private Spoilt() {}

    /**
     * Whether what is not valid is a number in its short form ({@code 1.10105E+17}), or one of 18 digits of which a spreadsheet kept
     * 15.
     */
    static boolean isRounded(String text) {
        String plain = CitizenId.plain(text);
        return SHORT_FORM.matcher(plain).matches()
                || FIFTEEN_DIGITS_LEFT.matcher(plain).matches();
    }

    /** A cell that is read and shows an error, or a formula that was never computed. */
    static void faults(Header header, List<String> cells, List<Fault> faults) {
        if (cells.stream().noneMatch(cell -> cell.startsWith("#"))) {
            return;
        }
        for (Column column : Column.values()) {
            String cell = header.cell(cells, column);
            if (!cell.isEmpty() && cell.charAt(0) == '#' && ERROR.matcher(cell).matches()) {
                faults.add(Fault.of(Reason.MALFORMED_ROW, column).saying(NO_RESULT));
            }
        }
    }
}
