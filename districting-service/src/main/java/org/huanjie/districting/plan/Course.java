package org.huanjie.districting.plan;

import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;

/** Where a plan stands on its way, and what is in the way of the next step: told to front ends, and refused, by the same words. */
record Course(Plan.Status status, Makers makers) {
    private static final String SAME_PERSON = "经办人与决定人不能是同一人";

    /** Whether it has been published. */
    boolean isOut() {
        return status == Plan.Status.PUBLISHED || status == Plan.Status.SUPERSEDED;
    }

    String whyNotSubmit() {
        return status == Plan.Status.DRAFT ? null : "方案不是草稿";
    }

    String whyNotReturn() {
        return status == Plan.Status.SUBMITTED || status == Plan.Status.APPROVED ? null : "方案未提交或者已公布";
    }

    String whyNotApprove(Caller by) {
        return status != Plan.Status.SUBMITTED ? "方案未提交" : makers.include(by) ? SAME_PERSON : null;
    }

    String whyNotPublish(Caller by) {
        return status != Plan.Status.APPROVED ? "方案未批准" : makers.include(by) ? SAME_PERSON : null;
    }

    /** @param open whether an amendment of it is under way */
    String whyNotAmend(boolean open) {
        return status != Plan.Status.PUBLISHED ? "方案未公布或者已被取代" : open ? "已有一个变动方案尚未公布" : null;
    }

    /** @param steps that could be taken back */
    String whyNotUndo(int steps) {
        return status != Plan.Status.DRAFT ? whyNotSubmit() : steps == 0 ? "没有可以撤销的改动" : null;
    }

    /** @param steps that could be made again */
    String whyNotRedo(int steps) {
        return status != Plan.Status.DRAFT ? whyNotSubmit() : steps == 0 ? "没有可以恢复的改动" : null;
    }

    void requireDraft() {
        require(status == Plan.Status.DRAFT, "方案不是草稿，不能修改");
    }

    void requireSubmittable() {
        require(whyNotSubmit() == null, whyNotSubmit());
    }

    void requireReturnable() {
        require(whyNotReturn() == null, whyNotReturn());
    }

    /** @throws Refusal 409 {@code plan-status}, or {@code same-person} for who had a hand in it */
    void requireApprovable(Caller by) {
        require(status == Plan.Status.SUBMITTED, whyNotApprove(by));
        makers.requireAnother(by);
    }

    /** @throws Refusal 409 {@code plan-status}, or {@code same-person} for who had a hand in it */
    void requirePublishable(Caller by) {
        require(status == Plan.Status.APPROVED, whyNotPublish(by));
        makers.requireAnother(by);
    }

    /** @throws Refusal 409 {@code plan-status}, or {@code amendment-open} */
    void requireAmendable(boolean open) {
        require(status == Plan.Status.PUBLISHED, whyNotAmend(open));
        if (open) {
            throw Refusal.conflict("amendment-open", whyNotAmend(true), "it is " + status);
        }
    }

    /** @throws Refusal 409 {@code plan-status}, or {@code nothing-to-undo} where fewer steps were made than are wanted */
    void requireUndoable(int steps, int wanted) {
        requireDraft();
        requireSteps("nothing-to-undo", "可以撤销的改动只有%d步", steps, wanted);
    }

    /** @throws Refusal 409 {@code plan-status}, or {@code nothing-to-redo} where fewer were taken back than are wanted */
    void requireRedoable(int steps, int wanted) {
        requireDraft();
        requireSteps("nothing-to-redo", "可以恢复的改动只有%d步", steps, wanted);
    }

    private static void requireSteps(String slug, String words, int steps, int wanted) {
        if (wanted > steps) {
            throw Refusal.conflict(slug, words.formatted(steps), wanted + " step(s) asked for, " + steps + " there");
        }
    }

    private void require(boolean right, String whyNot) {
        if (!right) {
            throw Refusal.conflict("plan-status", whyNot, "it is " + status);
        }
    }
}
