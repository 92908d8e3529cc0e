package org.huanjie.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of the law ({@code R-37}), worked examples ({@code W-15}, {@code E2E}) and invariants ({@code INV-3}) that a test
 * shows to hold. On a class it speaks for all its tests. {@code docs/rules.md} is made from these: a rule without one is a rule nobody has shown.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
    /** Numbers as in {@code docs/rules.csv} and {@code docs/examples.csv}. */
    String[] value();
}
