package org.huanjie.kit.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * No, with the reason. Whoever throws it has changed nothing; a running transaction rolls back; the kit answers with the
 * {@link Problem}. Title is Chinese, for the clerk; the detail names the figures that decided. Neither carries a name, an
 * id number, a phone or an address.
 */
public class Refusal extends RuntimeException {
    private static final int RETRY_SECONDS = 5;

    private final int status;
    private final String slug;
    private final String title;
    private final transient Rule rule;
    private long retryAfter;
    private final transient List<Finding> findings = new ArrayList<>();
    private final transient List<Violation> violations = new ArrayList<>();

    private Refusal(int status, String slug, String title, String detail, Rule rule) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.rule = rule;
    }

    /** 422: a rule of the law is broken; the slug is the more telling one where {@code api.md} names it. */
    public static Refusal broken(Rule rule, String slug, String title, String detail) {
        return new Refusal(422, slug, title, detail, rule).with(rule.hard(title));
    }

    /** 422 {@code rule-violated}: the findings say which rules, and with what figures. */
    public static Refusal broken(Collection<Finding> findings) {
        return broken("rule-violated", "不符合选举法律规定", findings);
    }

    /** 422 with findings under a slug of its own. */
    public static Refusal broken(String slug, String title, Collection<Finding> findings) {
        Refusal refusal = new Refusal(422, slug, title, findings.size() + " finding(s)", null);
        refusal.findings.addAll(findings);
        return refusal;
    }

    /** 422: the body is well-formed but cannot be carried out: an unknown reference, an impossible value. */
    public static Refusal unprocessable(String slug, String title, String detail) {
        return new Refusal(422, slug, title, detail, null);
    }

    /** 422 {@code reason-required}: warnings stand, so a written reason is needed at this step. */
    public static Refusal reasonRequired(Collection<Finding> findings) {
        return broken("reason-required", "存在提示事项，请说明理由", findings).violation("reason", "请填写理由");
    }

    /** 409: it does not fit the present state. */
    public static Refusal conflict(String slug, String title, String detail) {
        return new Refusal(409, slug, title, detail, null);
    }

    /** 404: unknown, or outside the caller's scope; the two are never told apart. */
    public static Refusal notFound(String what) {
        return new Refusal(404, "not-found", "未找到", "not found: " + what, null);
    }

    /** 400: no such request can be understood. */
    public static Refusal malformed(String detail) {
        return new Refusal(400, "malformed-request", "请求格式不正确", detail, null);
    }

    /** 403: known, but this role may not. */
    public static Refusal forbidden(String detail) {
        return new Refusal(403, "forbidden", "无权办理", detail, null);
    }

    /** 412: changed since the version in {@code If-Match}. */
    public static Refusal stale() {
        return new Refusal(
                412, "stale", "内容已被他人修改，请刷新后重试", "the resource has another version than If-Match names", null);
    }

    /** 428: a change of what exists must name the version it is based on. */
    public static Refusal preconditionRequired() {
        return new Refusal(
                428, "precondition-required", "缺少版本信息（If-Match）", "send If-Match with the ETag last seen", null);
    }

    /** 429: more than the public may ask in a while; answered with {@code Retry-After}. */
    public static Refusal tooMany(String title, long seconds) {
        Refusal refusal = new Refusal(429, "too-many-requests", title, "wait " + seconds + " s and try again", null);
        refusal.retryAfter = seconds;
        return refusal;
    }

    /** 503: what the request needs does not answer just now; answered with {@code Retry-After}. */
    public static Refusal unavailable(String detail) {
        Refusal refusal = new Refusal(503, "temporarily-unavailable", "服务暂时不可用，请稍后重试", detail, null);
        refusal.retryAfter = RETRY_SECONDS;
        return refusal;
    }

    /** Any other status of HTTP, for the kit's own use. */
    public static Refusal of(int status, String slug, String title, String detail) {
        return new Refusal(status, slug, title, detail, null);
    }

    public Refusal with(Finding finding) {
        findings.add(finding);
        return this;
    }

    public Refusal violation(String field, String message) {
        violations.add(new Violation(field, message));
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Seconds to wait before asking again; 0 where waiting changes nothing. */
    public long retryAfter() {
        return retryAfter;
    }

    /** The rule that refused, or null where it was none of the law. */
    public Rule rule() {
        return rule;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
