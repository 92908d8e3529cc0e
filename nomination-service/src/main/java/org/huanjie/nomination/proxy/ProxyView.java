package org.huanjie.nomination.proxy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.district.Action;

@Schema(name = "Proxy")
record ProxyView(
        UUID id,
        UUID district,
        @Schema(description = "The vote it is given for") int round,
        PartyView principal,
        PartyView agent,
        Paper.Form form,
        Paper.Cause cause,
        LocalDate receivedOn,

        @Schema(description = "Why it was taken after the list of proxies was due", nullable = true)
        String lateReason,

        Proxy.Status status,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) String documentNo,

        @Schema(description = "Why the committee did not consent", nullable = true)
        String refusal,

        @Schema(nullable = true) LocalDate usedOn,
        @Schema(nullable = true) Proxy.VoidCause voidCause,
        @Schema(nullable = true) LocalDate voidOn,

        @Schema(description = "What the caller may do with it now; only on a single GET")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Action> actions) {
    @Schema(name = "ProxyPartyShown")
    record PartyView(UUID voter, String name) {
        private static PartyView of(Proxy.Party party) {
            return new PartyView(party.voter(), party.name());
        }
    }

    static ProxyView of(Proxy proxy, List<Action> actions) {
        Paper paper = proxy.paper();
        return new ProxyView(
                proxy.id(),
                proxy.district(),
                proxy.round(),
                PartyView.of(proxy.principal()),
                PartyView.of(proxy.agent()),
                paper.form(),
                paper.cause(),
                paper.receivedOn(),
                paper.lateReason(),
                proxy.status(),
                proxy.decidedOn().orElse(null),
                proxy.documentNo().orElse(null),
                proxy.decision().orElse(null),
                proxy.usedOn().orElse(null),
                proxy.voidCause().orElse(null),
                proxy.voidOn().orElse(null),
                actions);
    }
}
