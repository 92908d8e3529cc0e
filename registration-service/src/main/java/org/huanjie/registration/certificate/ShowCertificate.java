package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.registration.voter.DescribeVoter;

/** Shows certificates with their holders. */
@ApplicationScoped
class ShowCertificate {
    private final DescribeVoter describe;

    ShowCertificate(DescribeVoter describe) {
        this.describe = describe;
    }

    CertificateView one(Certificate certificate) {
        return all(List.of(certificate)).get(0);
    }

    List<CertificateView> all(List<Certificate> certificates) {
        Map<UUID, DescribeVoter.Person> holders =
                describe.people(certificates.stream().map(Certificate::voter).toList());
        return certificates.stream()
                .map(certificate -> view(certificate, holders.get(certificate.voter())))
                .toList();
    }

    private static CertificateView view(Certificate certificate, DescribeVoter.Person holder) {
        return new CertificateView(
                certificate.id(),
                certificate.number(),
                certificate.checkCode(),
                certificate.status(),
                certificate.election(),
                certificate.voter(),
                holder.name(),
                holder.citizenIdMaskedBirth(),
                certificate.home(),
                certificate.target(),
                certificate.issuedOn(),
                certificate.expires(),
                certificate.endedOn(),
                certificate.reason(),
                certificate.targetVoter(),
                certificate.targetUnit());
    }
}
