/** The vote (投票): opened by the committee, counted twice by two persons, certified by law, until all seats are decided. */
package org.huanjie.nomination.poll;
