package org.huanjie.reporting.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * What a county has sent.
 *
 * @param report  id that the report has in the county
 * @param edition which issued one of its kind it is
 * @param asOf    when the report's figures were read
 * @param sha256  of the package as it came
 */
record SubmissionView(
        UUID id,
        String county,
        String election,
        UUID report,
        String kind,
        int edition,
        Instant asOf,
        String sha256,
        Instant receivedAt) {}
