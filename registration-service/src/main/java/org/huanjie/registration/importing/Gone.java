package org.huanjie.registration.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.registration.importing.Header.Column;
import org.huanjie.registration.voter.RemovalReason;

/**
 * What a file notes of somebody who is gone (三减, R-46): in 变动原因 or 备注, with its day where there is one. It is a ground to
 * look at, never a removal.
 */
record Gone(Column field, RemovalReason reason, LocalDate on) {
    private static final Pattern DECEASED = Pattern.compile("死亡|已故|去世|病故|亡故");
    private static final Pattern MOVED_OUT = Pattern.compile("迁出");
    private static final Pattern DEPRIVED = Pattern.compile("剥夺政治权利");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    /** @param change what stands under 变动原因, which may name any of the three; {@code note} under 备注, death and move only */
    static Optional<Gone> of(String change, String changedOn, String note) {
        if (!change.isEmpty() && DEPRIVED.matcher(change).find()) {
            return Optional.of(new Gone(Column.CHANGE, RemovalReason.DEPRIVED, day(changedOn)));
        }
        return deceasedOrMoved(change)
                .map(reason -> new Gone(Column.CHANGE, reason, day(changedOn)))
                .or(() -> deceasedOrMoved(note).map(reason -> new Gone(Column.NOTE, reason, day(changedOn))));
    }

    private static Optional<RemovalReason> deceasedOrMoved(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (DECEASED.matcher(text).find()) {
            return Optional.of(RemovalReason.DECEASED);
        }
        return MOVED_OUT.matcher(text).find() ? Optional.of(RemovalReason.MOVED_OUT) : Optional.empty();
    }

    /** {@code 1985-03-12}, {@code 1985/3/12}, {@code 1985.3.12}, {@code 1985年3月12日}, {@code 19850312}; null for anything else. */
    static LocalDate day(String text) {
        String plain = text.replaceAll("[年月/.]", "-").replace("日", "");
        if (plain.matches("[0-9]{8}")) {
            plain = plain.substring(0, 4) + "-" + plain.substring(4, 6) + "-" + plain.substring(6);
        }
        try {
            return LocalDate.parse(plain, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
