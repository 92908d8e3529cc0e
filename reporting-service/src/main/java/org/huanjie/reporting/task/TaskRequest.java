package org.huanjie.reporting.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a task stands now.
 *
 * @param reason   needed where there is nothing to do
 * @param evidence what shows that it was done: minutes, a photograph's number, a notice
 */
record TaskRequest(
        @NotNull TaskStatus status,
        @Size(max = 1000) String reason,
        @Size(max = 4000) String evidence) {}
