package org.huanjie.kit.events;

/** An event that no retry can help: it goes to the dead letters, later ones go on. */
class BadEvent extends RuntimeException {
    BadEvent(String reason) {
        super(reason);
    }
}
