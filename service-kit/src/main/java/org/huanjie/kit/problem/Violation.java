package org.huanjie.kit.problem;

/**
 * A field that cannot be taken as it is.
 *
 * @param field   path of the field in the body, name of the parameter, or {@code file:line:column} of an upload
 * @param message what is wrong with it and what to do; never the value where it may be a person's
 */
public record Violation(String field, String message) {}
