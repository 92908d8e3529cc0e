package org.huanjie.nomination.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.nomination.district.District;

/** The candidates of all districts. Counts are queries of their own: Panache's {@code count} is translated anew at each call. */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Candidate, UUID> {

    public Optional<Candidate> of(UUID district, UUID voter) {
        return find("district = ?1 and voter = ?2", district, voter).firstResultOptional();
    }

    public Optional<UUID> districtOf(UUID id) {
        return find("select c.district from Candidate c where c.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** All of a district, those on a list in its order, the others by surname strokes. */
    public List<Candidate> ofDistrict(UUID district) {
        List<Candidate> all = list("district", district);
        return all.stream().sorted(SurnameStrokes.LISTED_FIRST).toList();
    }

    /** Those of a district who have not withdrawn, by surname strokes. */
    public List<Candidate> standing(UUID district) {
        return list("district = ?1 and status <> ?2", district, Candidate.Status.WITHDRAWN).stream()
                .sorted(SurnameStrokes.ORDER)
                .toList();
    }

    /** Those of a district who have left since a list named them, and of whom no notice has told yet, by surname strokes. */
    public List<Candidate> leftUntold(UUID district) {
        return list("district = ?1 and status = ?2", district, Candidate.Status.WITHDRAWN).stream()
                .filter(Candidate::leftUntold)
                .sorted(SurnameStrokes.ORDER)
                .toList();
    }

    /** Those of a district who have left. */
    public Set<UUID> left(UUID district) {
        return Set.copyOf(find(
                        "select c.id from Candidate c where c.district = ?1 and c.status = ?2",
                        district,
                        Candidate.Status.WITHDRAWN)
                .project(UUID.class)
                .list());
    }

    public int numberStanding(UUID district) {
        return find(
                        "select count(*) from Candidate c where c.district = ?1 and c.status <> ?2",
                        district,
                        Candidate.Status.WITHDRAWN)
                .project(Long.class)
                .singleResult()
                .intValue();
    }

    /** Whether this person stands in another district of the same level, R-82; for a by-election, in another one that is not over. */
    public boolean standsElsewhere(UUID voter, District district) {
        String courses = district.byElection().isEmpty()
                ? "d.byElection.district is null"
                : "d.byElection.district is not null and d.step <> org.huanjie.nomination.district.Step.CERTIFIED";
        return find(
                                "select count(*) from Candidate c, District d where d.id = c.district and c.voter = ?1"
                                        + " and c.election = ?2 and c.level = ?3 and c.district <> ?4 and c.status <> ?5 and "
                                        + courses,
                                voter,
                                district.election(),
                                district.level(),
                                district.id(),
                                Candidate.Status.WITHDRAWN)
                        .project(Long.class)
                        .singleResult()
                > 0;
    }
}
