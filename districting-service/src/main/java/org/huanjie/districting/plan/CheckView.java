package org.huanjie.districting.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;

/** What the check answers. @param valid nothing refuses */
@Schema(name = "Check")
record CheckView(boolean valid, List<CheckedFinding> findings) {

    /** A finding with the law it rests on. @param source 选举法第二十六条 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckedFinding(
            String rule,
            String code,
            String source,
            Finding.Severity severity,
            String message,
            String subject,
            Map<String, Object> figures,
            String remedy) {
        static CheckedFinding of(Finding finding) {
            return new CheckedFinding(
                    finding.rule(),
                    finding.code(),
                    LawArticles.of(finding.code()),
                    finding.severity(),
                    finding.message(),
                    finding.subject(),
                    finding.figures(),
                    finding.remedy());
        }
    }

    static CheckView of(PlanReview.Measured measured) {
        return new CheckView(
                !Finding.anyHard(measured.findings()),
                measured.advised().stream().map(CheckedFinding::of).toList());
    }
}
