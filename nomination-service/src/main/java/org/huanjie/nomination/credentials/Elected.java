package org.huanjie.nomination.credentials;

import java.util.List;
import java.util.UUID;

/**
 * Somebody elected whose credentials are to be reviewed.
 *
 * @param sex             null where nobody has told
 * @param declared        other areas of whose congresses the nomination form says that the person is a deputy
 * @param held            other areas of whose congresses the person is a deputy here, or was elected
 */
record Elected(
        UUID deputy,
        UUID district,
        int districtNumber,
        String name,
        String sex,
        String ethnicity,
        String politicalStatus,
        List<String> declared,
        List<String> held) {}
