package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** In one district of each level somebody does not stand any more, and enough others do (撤回). */
final class WithdrawCandidate implements Step {
    /** At each level; the nomination goes with the candidate. */
    static final int AT_EACH_LEVEL = 1;

    private static final Map<String, String> PAPER = Map.of("on", "2027-01-10", "document", "本人书面声明");

    @Override
    public String title() {
        return "candidates withdraw (候选人退出)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 10, 15, 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        for (boolean county : new boolean[] {true, false}) {
            District district = districts.ofLevel(county).stream()
                    .filter(one -> CollectNominations.nominees(one) > one.fewestCandidates())
                    .findFirst()
                    .orElseThrow();
            withdraw(play, district);
        }
    }

    private static void withdraw(Play play, District district) {
        Client office = play.nomination(district.office());
        String all = district.path() + "/candidates";
        if (office.list(all).stream().noneMatch(WithdrawCandidate::isWithdrawn)) {
            JsonNode first = office.list(all).get(0);
            office.post(withdrawal(first), PAPER).ok();
        }
        List<JsonNode> withdrawn =
                office.list(all).stream().filter(WithdrawCandidate::isWithdrawn).toList();
        String of = "of a " + district.congress().level() + " district";
        long seen = PublishInitialLists.candidates(play, district).stream()
                .filter(WithdrawCandidate::isWithdrawn)
                .count();
        play.checks().equal("candidates " + of + " who have withdrawn, as anybody sees them", 1, seen);
        play.checks()
                .refused(
                        "withdrawing once more",
                        office.post(withdrawal(withdrawn.get(0)), PAPER),
                        409,
                        "candidate-withdrawn");
    }

    private static boolean isWithdrawn(JsonNode candidate) {
        return candidate.path("status").asText().equals("WITHDRAWN");
    }

    private static String withdrawal(JsonNode candidate) {
        return "/api/v1/candidates/" + candidate.path("id").asText() + "/withdrawal";
    }
}
