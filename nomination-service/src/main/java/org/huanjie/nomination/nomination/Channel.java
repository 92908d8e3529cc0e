package org.huanjie.nomination.nomination;

/** Who nominates, R-74: parties and people's organisations, alone or jointly, or ten or more voters of the district. */
public enum Channel {
    ORGANISATION,
    JOINT_VOTERS
}
