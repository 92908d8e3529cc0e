package org.huanjie.nomination.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huanjie.nomination.election.TestElections.ELECTION_DAY;
import static org.huanjie.nomination.election.TestElections.ROLL_DAY;
import static org.huanjie.nomination.nomination.Nomination.Status.ACCEPTED;
import static org.huanjie.nomination.nomination.Nomination.Status.REJECTED;
import static org.huanjie.nomination.nomination.Nomination.Status.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Finding.Severity;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.body.Committee;
import org.huanjie.nomination.district.TestDistricts;
import org.huanjie.nomination.election.Level;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class NominationTest {

    @Test
    @Proves("R-75")
    void ten_voters_of_the_district_can_nominate_and_nine_cannot() {
        Nomination ten = TestForm.signedBy(10).receive();
        assertThat(ten.status()).isEqualTo(ACCEPTED);
        assertThat(ten.validSignatures()).isEqualTo(10);
        assertThat(ten.findings()).isEmpty();

        Nomination nine = TestForm.signedBy(9).receive();
        assertThat(nine.status()).isEqualTo(REJECTED);
        assertThat(nine.findings()).extracting(Finding::message).containsExactly("有效联名选民9人，不足十人。");
    }

    @Test
    @Proves("R-75")
    void only_signatures_of_voters_on_the_roll_count_and_each_once() {
        TestForm form = TestForm.signedBy(10);
        form.signedAgainBy(0)
                .signedByStranger()
                .signedBySerial(3, form.signer(3))
                .signedByUnknownSerial(99);
        Nomination nomination = form.receive();
        assertThat(nomination.validSignatures()).isEqualTo(10);
        assertThat(nomination.signatories())
                .extracting(Signatory::code)
                .endsWith("NOM_SIGNED_TWICE", "NOM_NOT_ON_ROLL", "NOM_SIGNED_TWICE", "NOM_NOT_ON_ROLL");
    }

    @Test
    @Proves("R-75")
    void who_is_nominated_does_not_count_as_a_signer_unless_the_province_says_so() {
        assertThat(TestForm.signedBy(9).signedByNominee().receive().status()).isEqualTo(REJECTED);
        assertThat(TestForm.signedBy(9)
                        .signedByNominee()
                        .under(Map.of("nomineeCountsAsSigner", "true"))
                        .receive()
                        .status())
                .isEqualTo(ACCEPTED);
    }

    @Test
    @Proves({"R-76", "W-30"})
    void a_signature_over_the_limit_is_void_and_the_form_stands_if_ten_are_left() {
        Nomination nine = TestForm.signedBy(10).alreadySigned(4, 2).receive();
        assertThat(nine.status()).isEqualTo(REJECTED);
        assertThat(nine.validSignatures()).isEqualTo(9);
        assertThat(nine.signatories().get(4).code()).isEqualTo("NOM_MAX_PER_SIGNER");
        assertThat(nine.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("NOM_MAX_PER_SIGNER", "NOM_TEN");

        Nomination ten = TestForm.signedBy(11).alreadySigned(4, 2).receive();
        assertThat(ten.status()).isEqualTo(ACCEPTED);
        assertThat(ten.validSignatures()).isEqualTo(10);
        assertThat(ten.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
    }

    @Test
    @Proves({"R-76", "W-31"})
    void an_organisation_nominates_no_more_than_the_seats_of_the_district() {
        Nomination third =
                TestForm.by("中共临溪县委员会").inDistrictOf(3).alsoNominated(2).receive();
        assertThat(third.status()).isEqualTo(ACCEPTED);
        Nomination fourth =
                TestForm.by("中共临溪县委员会").inDistrictOf(3).alsoNominated(3).receive();
        assertThat(fourth.status()).isEqualTo(REJECTED);
        assertThat(fourth.findings()).extracting(Finding::message).containsExactly("推荐人数超过本选区应选代表名额3名。");
        assertThat(TestForm.by("临溪县妇女联合会")
                        .inDistrictOf(3)
                        .alsoNominated(0)
                        .receive()
                        .status())
                .isEqualTo(ACCEPTED);
    }

    @Test
    @Proves("R-76")
    void organisations_that_nominate_jointly_are_one_nominator_in_whatever_order() {
        assertThat(TestForm.by("临溪县总工会", "中共临溪县委员会").form().organisationGroup())
                .isEqualTo(TestForm.by("中共临溪县委员会", "临溪县总工会").form().organisationGroup())
                .isNotEqualTo(TestForm.by("中共临溪县委员会").form().organisationGroup());
    }

    @Test
    @Proves("R-74")
    void there_are_two_channels_and_a_form_uses_one() {
        assertThat(codes(TestForm.by().receive())).containsExactly("NOM_CHANNEL");
        assertThat(codes(TestForm.by("中共临溪县委员会").alsoSigned().receive())).containsExactly("NOM_CHANNEL");
        assertThat(codes(TestForm.signedBy(10).alsoBy("临溪县总工会").receive())).containsExactly("NOM_CHANNEL");
    }

    @Test
    @Proves("R-77")
    void a_province_may_bound_the_share_of_organisations() {
        TestForm form = TestForm.by("中共临溪县委员会").nomineesOfOrganisations(48, 237);
        assertThat(codes(form.receive())).isEmpty();
        Nomination warned = form.under(Map.of("orgNomineeShareMax", "20")).receive();
        assertThat(warned.status()).isEqualTo(ACCEPTED);
        assertThat(codes(warned)).containsExactly("NOM_PARTY_SHARE");
    }

    @Test
    @Proves("R-78")
    void only_a_registered_voter_with_full_rights_can_be_nominated() {
        assertThat(TestForm.signedBy(10)
                        .nomineeIs("ACTIVE", "DEPRIVED")
                        .receive()
                        .status())
                .isEqualTo(REJECTED);
        assertThat(TestForm.signedBy(10)
                        .nomineeIs("REMOVED", "QUALIFIED")
                        .receive()
                        .status())
                .isEqualTo(REJECTED);
        assertThat(TestForm.signedBy(10)
                        .nomineeIs("LOCKED_BY_CERTIFICATE", "QUALIFIED")
                        .receive()
                        .status())
                .isEqualTo(REJECTED);
    }

    @Test
    @Proves("R-78")
    void a_township_elects_its_own_voters_and_the_county_any_of_the_county() {
        TestForm elsewhere = TestForm.signedBy(10).nomineeOfUnit("990121103201");
        assertThat(elsewhere.receive().status()).isEqualTo(ACCEPTED);
        assertThat(elsewhere.at(Level.TOWNSHIP).receive().status()).isEqualTo(REJECTED);
        TestForm here = TestForm.signedBy(10).nomineeOfUnit("990121102201").at(Level.TOWNSHIP);
        assertThat(here.receive().status()).isEqualTo(ACCEPTED);
        assertThat(here.withoutVoteForTheTownship().receive().status()).isEqualTo(REJECTED);
    }

    @Test
    @Proves({"R-78", "W-15"})
    void the_nominee_is_eighteen_on_the_election_day() {
        assertThat(TestForm.signedBy(10)
                        .nomineeBorn(ELECTION_DAY.minusYears(18))
                        .receive()
                        .status())
                .isEqualTo(ACCEPTED);
        assertThat(TestForm.signedBy(10)
                        .nomineeBorn(ELECTION_DAY.minusYears(18).plusDays(1))
                        .receive()
                        .status())
                .isEqualTo(REJECTED);
    }

    @Test
    @Proves("R-79")
    void missing_consent_and_untrue_particulars_are_flagged() {
        assertThat(codes(TestForm.signedBy(10).withoutConsent().receive())).containsExactly("NOM_CONSENT_TRUTH");
        Nomination otherSex = TestForm.signedBy(10).registeredAsMan().receive();
        assertThat(otherSex.status()).isEqualTo(ACCEPTED);
        assertThat(otherSex.findings()).extracting(Finding::field).containsExactly("candidate.sex");
    }

    @Test
    @Proves("R-80")
    void whoever_takes_foreign_money_is_not_listed() {
        assertThat(TestForm.signedBy(10).foreignFunding(true).receive().status())
                .isEqualTo(REJECTED);
        Nomination undeclared = TestForm.signedBy(10).foreignFunding(null).receive();
        assertThat(undeclared.status()).isEqualTo(ACCEPTED);
        assertThat(codes(undeclared)).containsExactly("NOM_NO_FOREIGN_MONEY");
    }

    @Test
    @Proves("R-82")
    void standing_in_another_district_of_the_level_is_a_warning() {
        Nomination nomination = TestForm.signedBy(10).standsElsewhere().receive();
        assertThat(nomination.status()).isEqualTo(ACCEPTED);
        assertThat(codes(nomination)).containsExactly("NOM_ONE_DISTRICT");
    }

    @Test
    @Proves({"R-83", "W-50"})
    void a_deputy_of_an_unrelated_area_is_a_warning() {
        assertThat(codes(TestForm.signedBy(10).deputyOf("990121102").receive())).isEmpty();
        assertThat(codes(TestForm.signedBy(10).deputyOf("990100").receive())).isEmpty();
        assertThat(codes(TestForm.signedBy(10).deputyOf("990000").receive())).isEmpty();
        assertThat(codes(TestForm.signedBy(10).deputyOf("990122").receive())).containsExactly("NOM_TWO_AREAS");
        assertThat(codes(TestForm.signedBy(10).deputyOf("990122105").receive())).containsExactly("NOM_TWO_AREAS");
        TestForm ofTownship = TestForm.signedBy(10).at(Level.TOWNSHIP);
        assertThat(codes(ofTownship.deputyOf("990121").receive())).isEmpty();
        assertThat(codes(ofTownship.deputyOf("990121103").receive())).containsExactly("NOM_TWO_AREAS");
    }

    @Test
    @Proves("R-85")
    void signatures_from_before_the_roll_do_not_count_unless_the_province_is_silent() {
        TestForm early = TestForm.signedBy(10).signedOn(ROLL_DAY.minusDays(1));
        assertThat(early.receive().status()).isEqualTo(REJECTED);
        assertThat(early.receive().signatories()).extracting(Signatory::code).containsOnly("NOM_AFTER_ROLL");
        assertThat(early.under(Map.of("nominationAfterRoll", "false")).receive().status())
                .isEqualTo(ACCEPTED);
        assertThat(TestForm.signedBy(10).signedOn(ROLL_DAY).receive().status()).isEqualTo(ACCEPTED);
    }

    @Test
    @Proves({"R-11", "W-35"})
    void a_committee_member_is_accepted_with_a_warning_and_has_time_to_resign() {
        Nomination member = TestForm.signedBy(10)
                .memberOf(new Committee("COUNTY_ELECTION_COMMITTEE", TestDistricts.COUNTY))
                .receive();
        assertThat(member.status()).isEqualTo(ACCEPTED);
        assertThat(codes(member)).containsExactly("BODY_MEMBER_NOT_CANDIDATE");
    }

    @Test
    @Proves("R-81")
    void a_nomination_is_withdrawn_once_and_a_rejected_one_never() {
        Nomination nomination = TestForm.signedBy(10).receive();
        assertThat(nomination.accept(UUID.randomUUID()).name()).isEqualTo("nomination-accepted");
        assertThat(nomination.withdraw("被提名人", "书面声明").name()).isEqualTo("nomination-withdrawn");
        assertThat(nomination.status()).isEqualTo(WITHDRAWN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> nomination.withdraw("被提名人", "书面声明"))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("nomination-withdrawn"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TestForm.signedBy(9).receive().withdraw("提名人", "说明"))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("nomination-rejected"));
    }

    private static List<String> codes(Nomination nomination) {
        return nomination.findings().stream().map(Finding::code).toList();
    }
}
