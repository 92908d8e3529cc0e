package org.huanjie.districting.division.table;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a sheet as they would be typed in CSV: codes in full, days as 2026-06-30, however the cell is formatted. */
class PlainCells extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int index, String format) {
        return formatRawCellContents(value, index, format, false);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean since1904) {
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
        }
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
