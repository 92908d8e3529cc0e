package org.huanjie.nomination.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Judges signatures while a form is being typed, by the rules that judge the form itself. Keeps nothing and locks nothing. */
@ApplicationScoped
class PreviewSignatories {
    private final Districts districts;
    private final Calendars calendars;
    private final GatherFacts gather;

    PreviewSignatories(Districts districts, Calendars calendars, GatherFacts gather) {
        this.districts = districts;
        this.calendars = calendars;
        this.gather = gather;
    }

    @Transactional
    PreviewView typed(PreviewRequest request, Caller caller) {
        List<Signatory> judged = judge(request.district(), request.nominee(), request.signers(), caller);
        List<PreviewView.Line> lines = new ArrayList<>();
        judged.forEach(signatory -> lines.add(PreviewView.Line.judged(lines.size() + 1, signatory)));
        return PreviewView.of(request.district(), lines);
    }

    @Transactional
    PreviewView file(UUID district, UUID nominee, SignatoryFile file, Caller caller) {
        List<Form.Signer> signers = file.rows().stream()
                .filter(SignatoryFile.Row::isReadable)
                .map(SignatoryFile.Row::signer)
                .toList();
        List<Signatory> judged = judge(district, nominee, signers, caller);
        List<PreviewView.Line> lines = new ArrayList<>();
        int next = 0;
        for (SignatoryFile.Row row : file.rows()) {
            lines.add(
                    row.isReadable()
                            ? PreviewView.Line.judged(row.line(), judged.get(next++))
                            : PreviewView.Line.unreadable(row.line(), row.fault()));
        }
        return PreviewView.of(district, lines);
    }

    private List<Signatory> judge(UUID id, UUID nominee, List<Form.Signer> signers, Caller caller) {
        District district = districts
                .seen(id, caller.scope())
                .orElseThrow(() -> Refusal.unprocessable("unknown-district", "未知的选区", "no such district is known here")
                        .violation("district", "未知的选区"));
        Form form = Form.signaturesOnly(nominee, signers);
        return SignatureRules.judge(form, gather.ofSignatures(form, district, calendars.of(district)));
    }
}
