package org.huanjie.kit.access;

/** What a service calls a division; each service has one, on its own table or replica of divisions. */
public interface DivisionNames {
    /** The name, or null where the division is not known here. */
    String nameOf(String division);
}
