package org.huanjie.kit.erasure;

/** How far an erasure is. */
public enum ErasureStatus {
    DRAFT,
    /** A newer draft of the same has taken its place. */
    REPLACED,
    APPROVED,
    DONE
}
