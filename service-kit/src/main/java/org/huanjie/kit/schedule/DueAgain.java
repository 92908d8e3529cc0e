package org.huanjie.kit.schedule;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A task that is due again soon: when the database is away or busy it leaves its work to the next time, which the log tells
 * without an error. On every {@code @Scheduled} method; outside of its transaction.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DueAgain {}
