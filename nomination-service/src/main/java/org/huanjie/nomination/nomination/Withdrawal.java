package org.huanjie.nomination.nomination;

import jakarta.persistence.Embeddable;

/**
 * That a nomination was withdrawn before the initial list.
 *
 * @param withdrawnBy        nominee or nominators, as the clerk wrote it
 * @param withdrawalDocument the paper that says so
 */
@Embeddable
record Withdrawal(String withdrawnBy, String withdrawalDocument) {}
