package org.huanjie.registration.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.registration.duplicate.DuplicateView.Party;
import org.huanjie.registration.voter.Sealed;
import org.huanjie.registration.voter.VoterBrief;
import org.huanjie.registration.voter.VoterBriefs;

/** Shows cases; the voters of a page are asked for at once. */
@ApplicationScoped
class ShowDuplicate {
    private final VoterBriefs voters;
    private final Sealed sealed;

    ShowDuplicate(VoterBriefs voters, Sealed sealed) {
        this.voters = voters;
        this.sealed = sealed;
    }

    DuplicateView one(Duplicate duplicate) {
        return all(List.of(duplicate)).get(0);
    }

    List<DuplicateView> all(List<Duplicate> duplicates) {
        Map<UUID, VoterBrief> known = voters.of(duplicates.stream()
                .flatMap(duplicate -> Stream.of(duplicate.firstVoter(), duplicate.secondVoter()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return duplicates.stream().map(duplicate -> view(duplicate, known)).toList();
    }

    private DuplicateView view(Duplicate duplicate, Map<UUID, VoterBrief> known) {
        VoterBrief first = known.get(duplicate.firstVoter());
        Party second =
                duplicate.secondVoter() == null ? row(duplicate, first) : Party.of(known.get(duplicate.secondVoter()));
        return new DuplicateView(
                duplicate.id(),
                duplicate.kind(),
                duplicate.status(),
                duplicate.score(),
                duplicate.reasons(),
                List.of(Party.of(first), second),
                duplicate.decision(),
                duplicate.status() == Duplicate.Status.PENDING_EXTERNAL
                        ? new DuplicateView.Proposal(duplicate.proposal(), duplicate.proposedIn())
                        : null,
                duplicate.reason());
    }

    /** What a file says; the sex is that of the number, which both have. */
    private Party row(Duplicate duplicate, VoterBrief first) {
        Duplicate.Second second = duplicate.second();
        return new Party(
                null,
                duplicate.secondName(),
                sealed.openCitizenId(duplicate.citizenId()).maskedBirth(),
                first.sex(),
                second.ethnicity(),
                duplicate.secondUnit(),
                second.group(),
                second.householdDivision(),
                null,
                duplicate.importId(),
                duplicate.line());
    }
}
