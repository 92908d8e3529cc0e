package org.huanjie.districting.plan;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That a plan changes a published one. @param amends the plan it takes the place of once it is published */
@Embeddable
record Amendment(UUID amends, String amendmentReason) {}
