package org.huanjie.nomination.notice;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the notice of a result says, {@code domain.md} §7.7.
 *
 * @param elected  names, in the order of votes
 * @param then     what follows, a sentence; empty where all seats are decided
 */
@TemplateData
public record ResultText(
        String electionName,
        String districtName,
        int round,
        int seats,
        int registered,
        int voted,
        String turnout,
        boolean valid,
        List<String> elected,
        String then) {
    public String names() {
        return String.join("、", elected);
    }
}
