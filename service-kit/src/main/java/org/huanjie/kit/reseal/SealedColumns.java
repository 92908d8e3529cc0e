package org.huanjie.kit.reseal;

import java.util.List;

/**
 * Columns of texts that the {@code Keyring} has encrypted and that are kept for long; what lives two days at most, such as answers
 * kept for an {@code Idempotency-Key}, is not worth it. A bean for each feature that has any.
 */
public interface SealedColumns {
    List<SealedColumn> all();

    /**
     * One of them.
     *
     * @param table   not a partitioned one, whose rows have no place of their own
     * @param context what it was encrypted with
     */
    record SealedColumn(String table, String column, String context) {}
}
