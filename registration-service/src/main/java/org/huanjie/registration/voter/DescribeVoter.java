package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who a registration is of, for desks that may see the person and not the registration: the number only masked. */
@ApplicationScoped
public class DescribeVoter {
    private final Voters voters;
    private final Sealed sealed;

    DescribeVoter(Voters voters, Sealed sealed) {
        this.voters = voters;
        this.sealed = sealed;
    }

    /**
     * @param sex                  男, 女
     * @param citizenIdMasked      to be shown beside the date of birth
     * @param citizenIdMaskedBirth to be shown without it
     */
    public record Person(
            UUID voter,
            String name,
            String sex,
            LocalDate birthDate,
            String citizenIdMasked,
            String citizenIdMaskedBirth) {
        /** Never a name in a log. */
        @Override
        public String toString() {
            return "person " + voter;
        }
    }

    public Person person(UUID voter) {
        return people(List.of(voter)).get(voter);
    }

    /** By voter. */
    public Map<UUID, Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return voters.list("id in ?1", ids).stream()
                .map(this::describe)
                .collect(Collectors.toMap(Person::voter, Function.identity()));
    }

    private Person describe(Voter voter) {
        CitizenId citizen = sealed.openCitizenId(voter.citizenId());
        return new Person(
                voter.id(),
                voter.name(),
                "1".equals(voter.sex()) ? "男" : "女",
                voter.birthDate(),
                citizen.masked(),
                citizen.maskedBirth());
    }
}
