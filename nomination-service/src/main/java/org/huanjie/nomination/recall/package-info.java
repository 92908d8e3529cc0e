/** The recall of a deputy (罢免): petition by voters, the deputy's defence, both handed to the voters, the vote. */
package org.huanjie.nomination.recall;
