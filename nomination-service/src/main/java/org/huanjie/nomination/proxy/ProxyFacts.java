package org.huanjie.nomination.proxy;

import java.time.LocalDate;
import org.huanjie.nomination.election.Election;

/**
 * What a proxy is judged by, gathered while district and both voters are locked.
 *
 * @param principalOnRoll   whether the principal is on the district's roll
 * @param agentOnRoll       whether the agent is
 * @param agentVotes        whether the agent is on a roll of the same congress
 * @param ofAgent           standing proxies at this level that the agent holds already
 * @param agentIsPrincipal  whether the agent has given a proxy at this level
 * @param principalIsAgent  whether the principal votes for others at this level
 * @param given             whether the principal has given one for this vote
 */
record ProxyFacts(
        Election election,
        LocalDate today,
        boolean principalOnRoll,
        boolean agentOnRoll,
        boolean agentVotes,
        int ofAgent,
        boolean agentIsPrincipal,
        boolean principalIsAgent,
        boolean given) {}
