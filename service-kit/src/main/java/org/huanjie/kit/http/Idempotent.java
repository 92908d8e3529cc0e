package org.huanjie.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Its {@code POST}s honour {@code Idempotency-Key}: the same key and body of the same person on the same path get the first
 * answer again. On every resource class that has a {@code POST}. Effect and kept answer are one transaction: a crash
 * leaves both or neither.
 */
@InterceptorBinding
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
