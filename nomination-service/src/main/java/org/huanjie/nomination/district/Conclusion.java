package org.huanjie.nomination.district;

/** How a round of deliberation ended: with a fairly unanimous view (较为一致意见) or without. */
public enum Conclusion {
    AGREED,
    NOT_AGREED
}
