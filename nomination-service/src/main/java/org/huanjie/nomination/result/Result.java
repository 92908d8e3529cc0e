package org.huanjie.nomination.result;

import java.util.List;
import org.huanjie.kit.problem.Finding;

/**
 * What follows from a count by law.
 *
 * @param valid          whether the vote is valid at all
 * @param turnout        per cent, two decimals, half-up
 * @param majority       votes needed to be elected
 * @param openSeats      seats that this vote has left open
 * @param nextCandidates of the vote that must follow
 */
public record Result(
        boolean valid,
        String turnout,
        int majority,
        Outcome outcome,
        List<Votes> elected,
        int openSeats,
        List<Votes> nextCandidates,
        List<Finding> findings) {}
