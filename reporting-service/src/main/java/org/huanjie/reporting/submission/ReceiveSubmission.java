package org.huanjie.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/** Takes in what a county has sent. */
@ApplicationScoped
class ReceiveSubmission {
    private final Submissions submissions;
    private final Audit audit;
    private final Clock clock;

    ReceiveSubmission(Submissions submissions, Audit audit, Clock clock) {
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal 422 {@code package-broken} for what is no such package; 422 {@code county-not-below} for a county that is not
     *     below the caller's division; 409 for a report that was received before
     */
    @Transactional
    Submission receive(byte[] zip, Caller caller) {
        Archive archive = Archive.open(zip);
        String county = archive.manifest().county();
        if (!caller.scope().covers(county)) {
            throw Refusal.unprocessable("county-not-below", "该县不属于本级管辖", "the package is of no county of the caller's")
                    .violation("package", "请上传本级所辖县的上报文件");
        }
        if (submissions.has(archive.manifest().report())) {
            throw Refusal.conflict("submission-received", "该报告已经接收", "the same report was received before");
        }
        Submission submission = new Submission(
                Ids.next(), archive, zip, caller.sub(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        submissions.persist(submission);
        audit.record(
                caller,
                "submission-received",
                "submission",
                submission.id(),
                county,
                Map.of("sha256", archive.sha256()));
        return submission;
    }
}
