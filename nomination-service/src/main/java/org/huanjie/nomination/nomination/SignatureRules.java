package org.huanjie.nomination.nomination;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.clock.BusinessClock;

/**
 * Which signatures of a form count, R-75, R-76 and R-85: of a voter on the district's roll, other than the nominee, once on the
 * form, not before the roll was published nor later than now, and for no more persons than the district has seats. What was received first stands:
 * a date written on a form that comes later cannot undo a nomination that was accepted.
 */
final class SignatureRules {
    static final String NOT_ON_ROLL = "NOM_NOT_ON_ROLL";
    static final String OWN_SIGNATURE = "NOM_OWN_SIGNATURE";
    static final String SIGNED_TWICE = "NOM_SIGNED_TWICE";
    static final String OVER_LIMIT = "NOM_MAX_PER_SIGNER";
    static final String BEFORE_ROLL = "NOM_AFTER_ROLL";
    static final String IN_FUTURE = "NOM_SIGNED_IN_FUTURE";
    static final String WITHDRAWN = "NOM_SIGNATURE_WITHDRAWN";

    /** Clocks differ a little. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final Form form;
    private final Facts facts;
    private final Set<UUID> seen = new HashSet<>();

    private SignatureRules(Form form, Facts facts) {
        this.form = form;
        this.facts = facts;
    }

    static List<Signatory> judge(Form form, Facts facts) {
        SignatureRules rules = new SignatureRules(form, facts);
        List<Signatory> judged = new ArrayList<>();
        for (Form.Signer signer : form.signers()) {
            UUID voter = signer.voter() == null ? facts.bySerial().get(signer.serial()) : signer.voter();
            String code = rules.fault(voter, signer);
            judged.add(Signatory.judged(facts.district().id(), voter, signer, code));
        }
        return judged;
    }

    /** Why a signature does not count, in the clerk's words; null where it does. */
    static String words(String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case NOT_ON_ROLL -> "不在本选区选民名单上";
            case SIGNED_TWICE -> "同一份推荐表重复签名";
            case OWN_SIGNATURE -> "被提名人本人的签名不计入";
            case BEFORE_ROLL -> "签名早于选民名单公布日";
            case IN_FUTURE -> "签名时间晚于现在";
            case OVER_LIMIT -> "推荐人数超过应选代表名额";
            case WITHDRAWN -> "签名已经撤回";
            default -> code;
        };
    }

    private String fault(UUID voter, Form.Signer signer) {
        if (voter == null || !facts.onRoll().contains(voter)) {
            return NOT_ON_ROLL;
        }
        if (!seen.add(voter)) {
            return SIGNED_TWICE;
        }
        if (voter.equals(form.nominee()) && !facts.election().rule("nomineeCountsAsSigner", false)) {
            return OWN_SIGNATURE;
        }
        if (isBeforeRoll(signer)) {
            return BEFORE_ROLL;
        }
        if (signer.signedAt() != null && signer.signedAt().isAfter(facts.now().plus(TOLERATED))) {
            return IN_FUTURE;
        }
        return facts.ledger().getOrDefault(voter, 0) >= facts.district().seats() ? OVER_LIMIT : null;
    }

    private boolean isBeforeRoll(Form.Signer signer) {
        if (signer.signedAt() == null || !facts.election().rule("nominationAfterRoll", true)) {
            return false;
        }
        LocalDate signedOn = LocalDate.ofInstant(signer.signedAt(), BusinessClock.ZONE);
        return facts.district().rollPublishedOn().filter(signedOn::isBefore).isPresent();
    }
}
