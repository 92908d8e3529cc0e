package org.huanjie.kit.problem;

/**
 * A numbered rule of the law or of its practice, named beside the code that applies it.
 *
 * @param number such as {@code R-61}; {@code docs/rules.md} lists them all
 * @param code   stable identifier for programs, such as {@code ROLL_OBJECTION_WINDOW}
 * @param source the article or practice it rests on, such as {@code 选举法 art. 29}
 */
public record Rule(String number, String code, String source) {

    /** A finding of this rule that refuses the action. */
    public Finding hard(String message) {
        return Finding.of(this, Finding.Severity.HARD, message);
    }

    /** A finding of this rule that asks for a written reason. */
    public Finding warn(String message) {
        return Finding.of(this, Finding.Severity.WARN, message);
    }

    /** A finding of this rule that is only shown. */
    public Finding info(String message) {
        return Finding.of(this, Finding.Severity.INFO, message);
    }
}
