package org.huanjie.nomination.result;

import java.util.List;

/**
 * An agreed count of one vote.
 *
 * @param seats      seats to be filled by this vote
 * @param registered N, voters on the final roll
 * @param voted      V, those who took part: principals of proxies and mobile boxes included, void ballots included (I-3, I-4)
 * @param returned   ballots in the boxes
 * @param candidates the candidates of the vote with their votes
 * @param writeIns   others (另选他人) with theirs
 */
public record Count(int seats, int registered, int voted, int returned, List<Votes> candidates, List<Votes> writeIns) {}
