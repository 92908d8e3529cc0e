package org.huanjie.local.launch;

/** Where a suite tells the person at the keyboard what happens: one line each. */
public interface Console {
    void say(String line);
}
