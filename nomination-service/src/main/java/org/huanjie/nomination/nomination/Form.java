package org.huanjie.nomination.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.nomination.candidate.Particulars;

/**
 * A nomination form (代表候选人推荐表) as it was handed in.
 *
 * @param organisations  names of the nominating organisations, in alphabetical order, each once
 * @param nominee        the nominee as a voter
 * @param consentedOn    when the nominee accepted in writing, or null
 * @param foreignFunding the declaration of R-80; null where it was not made
 * @param deputyOf       codes of the divisions of whose congresses the nominee is a deputy now
 */
record Form(
        Channel channel,
        List<String> organisations,
        List<Signer> signers,
        UUID nominee,
        Particulars particulars,
        LocalDate consentedOn,
        Boolean foreignFunding,
        List<String> deputyOf) {

    /** A line of the form; the voter is named by id or by serial on the district's roll. */
    record Signer(UUID voter, Integer serial, Instant signedAt) {}

    /** The signatures alone, while the rest of the form is still to be typed. @param nominee null where nobody knows yet */
    static Form signaturesOnly(UUID nominee, List<Signer> signers) {
        return new Form(Channel.JOINT_VOTERS, List.of(), signers, nominee, null, null, null, List.of());
    }

    /** Several organisations that nominate jointly are one nominator, whatever the order they are written in. */
    String organisationGroup() {
        return organisations.isEmpty() ? null : String.join("\n", organisations);
    }
}
