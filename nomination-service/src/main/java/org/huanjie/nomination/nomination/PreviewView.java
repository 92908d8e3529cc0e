package org.huanjie.nomination.nomination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law would say of signatures now; nothing is kept. */
@Schema(name = "SignatoriesJudged")
record PreviewView(
        UUID district,
        @Schema(description = "Signatures that count") int valid,

        @Schema(description = "How many a joint nomination needs, R-75")
        int needed,

        @Schema(
                description =
                        "In the order given; voter or serial and signedAt can be sent on with the nomination as they are")
        List<Line> signatories) {
    /**
     * @param line  of the form from 1, or of the file, its header being 1
     * @param code  why it does not count, null where it does
     */
    @Schema(name = "SignatoryJudged")
    record Line(
            @Schema(description = "Of the form, from 1; of a file as an editor counts, its header being 1")
            int line,

            @Schema(nullable = true) UUID voter,
            @Schema(nullable = true) Integer serial,
            @Schema(nullable = true) Instant signedAt,
            boolean valid,

            @Schema(
                    description =
                            "As of a nomination's signatories; NOM_LINE_UNREADABLE for a line of a file that names nobody",
                    nullable = true)
            String code,

            @Schema(description = "Chinese, for the clerk", nullable = true)
            String message) {
        static Line judged(int line, Signatory signatory) {
            return new Line(
                    line,
                    signatory.voter(),
                    signatory.serial(),
                    signatory.signedAt(),
                    signatory.valid(),
                    signatory.code(),
                    SignatureRules.words(signatory.code()));
        }

        static Line unreadable(int line, String why) {
            return new Line(line, null, null, null, false, SignatoryFile.UNREADABLE, why);
        }
    }

    static PreviewView of(UUID district, List<Line> lines) {
        return new PreviewView(
                district, (int) lines.stream().filter(Line::valid).count(), FormRules.SIGNERS, lines);
    }
}
