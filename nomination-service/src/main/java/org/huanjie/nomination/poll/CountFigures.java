package org.huanjie.nomination.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record of a count (计票记录), R-103: for, against and abstain of each candidate and those written in, in an order
 * that does not depend on how it was typed.
 *
 * @param valid   valid ballots
 * @param invalid void ballots, {@code void} in JSON
 * @param places  who took part, place by place; empty where that was not told
 * @param byProxy votes that agents cast for principals, within {@code voted}; null where that was not told
 */
@Schema(name = "CountFigures")
record CountFigures(
        int registered,
        int voted,
        int issued,
        int returned,
        int valid,
        @JsonProperty("void") int invalid,
        List<CandidateVotes> votes,
        List<WriteInVotes> writeIns,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlaceVoted> places,

        @JsonInclude(JsonInclude.Include.NON_NULL) Integer byProxy) {

    /** @param support votes for, {@code for} in JSON */
    @Schema(name = "CandidateVotes")
    record CandidateVotes(
            UUID candidate, @JsonProperty("for") int support, int against, int abstain) {}

    /** @param voter null where nobody has identified the person yet */
    @Schema(name = "WriteInVotes")
    record WriteInVotes(
            String name, UUID voter, @JsonProperty("for") int support) {}

    /** Voters who took part at a place: of a mobile box those in its signed register. */
    @Schema(name = "PlaceVoted")
    record PlaceVoted(int place, int voted) {}

    /** A field on which two entries differ; values as text, null where an entry lacks the line. */
    @Schema(name = "CountDifference")
    record Difference(String field, String first, String second) {}

    CountFigures {
        votes = votes.stream()
                .sorted(Comparator.comparing(CandidateVotes::candidate))
                .toList();
        writeIns = writeIns.stream()
                .sorted(Comparator.comparing(WriteInVotes::name)
                        .thenComparing(WriteInVotes::voter, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        places = places == null
                ? List.of()
                : places.stream()
                        .sorted(Comparator.comparingInt(PlaceVoted::place))
                        .toList();
    }

    /** A record that tells neither its places nor its proxies apart. */
    CountFigures(
            int registered,
            int voted,
            int issued,
            int returned,
            int valid,
            int invalid,
            List<CandidateVotes> votes,
            List<WriteInVotes> writeIns) {
        this(registered, voted, issued, returned, valid, invalid, votes, writeIns, List.of(), null);
    }

    /** Field by field, what another entry says otherwise. */
    List<Difference> differences(CountFigures second) {
        Map<String, Object> mine = flat();
        Map<String, Object> others = second.flat();
        Map<String, Object> all = new LinkedHashMap<>(mine);
        others.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.keySet().stream()
                .filter(field -> !Objects.equals(mine.get(field), others.get(field)))
                .forEach(field ->
                        differences.add(new Difference(field, text(mine.get(field)), text(others.get(field)))));
        return differences;
    }

    private Map<String, Object> flat() {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("registered", registered);
        flat.put("voted", voted);
        flat.put("issued", issued);
        flat.put("returned", returned);
        flat.put("valid", valid);
        flat.put("void", invalid);
        votes.forEach(line -> {
            String of = "votes[" + line.candidate() + "].";
            flat.put(of + "for", line.support());
            flat.put(of + "against", line.against());
            flat.put(of + "abstain", line.abstain());
        });
        writeIns.forEach(line -> flat.put(
                "writeIns[%s%s].for".formatted(line.name(), line.voter() == null ? "" : "/" + line.voter()),
                line.support()));
        places.forEach(line -> flat.put("places[%d].voted".formatted(line.place()), line.voted()));
        flat.put("byProxy", byProxy);
        return flat;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
