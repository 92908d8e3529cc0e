package org.huanjie.nomination.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.body.Committee;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Level;

/** What the law says of a nomination form. {@code HARD} rejects it; it is kept all the same. */
final class FormRules {
    static final Rule MEMBER = new Rule("R-11", "BODY_MEMBER_NOT_CANDIDATE", "选举法第十条第二款");
    static final Rule CHANNEL = new Rule("R-74", "NOM_CHANNEL", "选举法第三十条");
    static final Rule TEN = new Rule("R-75", "NOM_TEN", "选举法第三十条");
    static final Rule MAX_PER_SIGNER = new Rule("R-76", "NOM_MAX_PER_SIGNER", "选举法第三十条第三款");
    static final Rule PARTY_SHARE = new Rule("R-77", "NOM_PARTY_SHARE", "地方实施细则");
    static final Rule ELIGIBLE = new Rule("R-78", "NOM_ELIGIBLE", "选举法第四条");
    static final Rule CONSENT_TRUTH = new Rule("R-79", "NOM_CONSENT_TRUTH", "选举法第三十条第二款");
    static final Rule NO_FOREIGN_MONEY = new Rule("R-80", "NOM_NO_FOREIGN_MONEY", "选举法第三十五条");
    static final Rule ONE_DISTRICT = new Rule("R-82", "NOM_ONE_DISTRICT", "惯例");
    static final Rule TWO_AREAS = new Rule("R-83", "NOM_TWO_AREAS", "选举法第四十八条");
    static final Rule BY_ELECTION = new Rule("R-115", "BYE_ELECTION", "选举法第五十七条");
    static final Rule AFTER_ROLL = new Rule("R-85", "NOM_AFTER_ROLL", "地方实施细则");

    /** Signatures that a joint nomination needs. */
    static final int SIGNERS = 10;

    private static final String SHARE = "orgNomineeShareMax";
    private static final Pattern ABOVE_COUNTY = Pattern.compile("^(\\d{2}|\\d{4})(?:00){1,2}$");

    private final Form form;
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();

    private FormRules(Form form, Facts facts) {
        this.form = form;
        this.facts = facts;
    }

    static List<Finding> judge(Form form, Facts facts, List<Signatory> signatories) {
        FormRules rules = new FormRules(form, facts);
        rules.channel();
        if (form.channel() == Channel.ORGANISATION) {
            rules.organisations();
        } else {
            rules.signatures(signatories);
        }
        rules.eligible();
        rules.member();
        rules.truth();
        rules.foreignMoney();
        rules.oneDistrict();
        rules.twoAreas();
        return List.copyOf(rules.findings);
    }

    /** Whether the share of nominees of organisations in the whole congress matters to a form, R-77. */
    static boolean limitsShare(Form form, Election election) {
        return form.channel() == Channel.ORGANISATION && election.rule(SHARE).isPresent();
    }

    private void channel() {
        boolean organised = form.channel() == Channel.ORGANISATION;
        if (organised == form.organisations().isEmpty()) {
            findings.add(CHANNEL.hard(organised ? "政党、人民团体推荐的，应当写明推荐的政党、人民团体。" : "选民联名推荐的，不得同时以政党、人民团体名义推荐。")
                    .field("organisations"));
        }
        if (organised && !form.signers().isEmpty()) {
            findings.add(CHANNEL.hard("政党、人民团体推荐的，不得同时由选民联名推荐。").field("signatories"));
        }
    }

    private void organisations() {
        int seats = facts.district().seats();
        if (facts.personsOfGroup() >= seats) {
            findings.add(MAX_PER_SIGNER
                    .hard(message(seats))
                    .figure("persons", facts.personsOfGroup() + 1)
                    .figure("seats", seats));
        }
        Optional<Integer> percent = facts.election().rule(SHARE).map(FormRules::percent);
        if (percent.isPresent() && facts.organisationNominees() * 100 > percent.get() * facts.seatsOfCongress()) {
            findings.add(PARTY_SHARE
                    .warn("政党、人民团体推荐的代表候选人总数超过代表名额的百分之%d。".formatted(percent.get()))
                    .figure("persons", facts.organisationNominees())
                    .figure("seats", facts.seatsOfCongress()));
        }
    }

    private static String message(int seats) {
        return "推荐人数超过本选区应选代表名额%d名。".formatted(seats);
    }

    private static int percent(String value) {
        return Integer.parseInt(value.replaceAll("[^0-9]", ""));
    }

    private void signatures(List<Signatory> signatories) {
        int seats = facts.district().seats();
        long overLimit = count(signatories, SignatureRules.OVER_LIMIT);
        if (overLimit > 0) {
            findings.add(MAX_PER_SIGNER
                    .warn(message(seats))
                    .field("signatories")
                    .figure("void", overLimit)
                    .figure("seats", seats)
                    .remedy("超出限额的签名无效，先收到的推荐有效"));
        }
        long early = count(signatories, SignatureRules.BEFORE_ROLL);
        if (early > 0) {
            findings.add(AFTER_ROLL
                    .warn("提名推荐应当在选民名单公布以后进行，此前的签名无效。")
                    .field("signatories")
                    .figure("void", early));
        }
        long valid = signatories.stream().filter(Signatory::valid).count();
        if (valid < SIGNERS) {
            findings.add(tooFew(valid));
        }
    }

    /** not ten signatures count, or not any more. */
    static Finding tooFew(long valid) {
        return TEN.hard("有效联名选民%d人，不足十人。".formatted(valid))
                .field("signatories")
                .figure("valid", valid)
                .figure("needed", SIGNERS)
                .remedy("补足十名以上本选区选民联名后重新提交");
    }

    private static long count(List<Signatory> signatories, String code) {
        return signatories.stream()
                .filter(signatory -> code.equals(signatory.code()))
                .count();
    }

    private void eligible() {
        String congress = facts.district().level() == Level.COUNTY ? "本县" : "本乡镇";
        if (!facts.nominee().mayStand()) {
            findings.add(ELIGIBLE.hard("被提名人现不具有被选举权或者已不在选民登记中。").field("candidate.voter"));
        } else if (!facts.nominee().unit().startsWith(facts.district().division()) || !facts.nomineeVotesHere()) {
            findings.add(ELIGIBLE.hard("被提名人不是%s登记的选民。".formatted(congress)).field("candidate.voter"));
        }
        if (facts.serves()) {
            findings.add(
                    BY_ELECTION.hard("被提名人已是%s人民代表大会代表。".formatted(congress)).field("candidate.voter"));
        }
        if (!form.particulars().isAdultOn(facts.election().electionDay())) {
            findings.add(
                    ELIGIBLE.hard("至选举日%s被提名人未满十八周岁。".formatted(facts.election().electionDay()))
                            .field("candidate.birthDate"));
        }
    }

    /** accepted, since there is time to resign before the list; W-35. */
    private void member() {
        for (Committee committee : facts.committees()) {
            boolean runsHere =
                    committee.runs(facts.district().level(), facts.district().division());
            findings.add(MEMBER.warn("%s为选举委员会组成人员，列为代表候选人前应当辞去选举委员会职务。"
                            .formatted(form.particulars().name()))
                    .field("candidate.voter")
                    .figure("committee", committee.division())
                    .remedy(runsHere ? "在公布正式代表候选人名单以前登记其辞职" : "其任职的是另一级选举委员会，请核实"));
        }
    }

    private void truth() {
        if (form.consentedOn() == null) {
            findings.add(CONSENT_TRUTH.warn("尚无被提名人接受提名的书面意见。").field("candidate.consentedOn"));
        }
        if (!form.particulars().sex().equals(facts.nominee().sex())) {
            findings.add(CONSENT_TRUTH.warn("推荐表所填性别与选民登记不一致，请核实。").field("candidate.sex"));
        }
        if (facts.nominee().ethnicity() != null
                && !form.particulars().ethnicity().equals(facts.nominee().ethnicity())) {
            findings.add(CONSENT_TRUTH.warn("推荐表所填民族与选民登记不一致，请核实。").field("candidate.ethnicity"));
        }
        if (facts.knownParticulars() != null && !facts.knownParticulars().equals(form.particulars())) {
            findings.add(CONSENT_TRUTH.warn("所填基本情况与该被提名人的另一份推荐表不一致，请核实。").field("candidate"));
        }
    }

    private void foreignMoney() {
        if (form.foreignFunding() == null) {
            findings.add(NO_FOREIGN_MONEY.warn("推荐表缺少未接受境外资助的声明。").field("candidate.foreignFunding"));
        } else if (form.foreignFunding()) {
            findings.add(NO_FOREIGN_MONEY
                    .hard("接受境外机构、组织、个人提供的与选举有关的任何形式的资助的，不列入代表候选人名单。")
                    .field("candidate.foreignFunding"));
        }
    }

    private void oneDistrict() {
        if (facts.standsElsewhere()) {
            findings.add(ONE_DISTRICT.warn("被提名人已在同级另一选区被提名，一人只宜在一个选区作为代表候选人。").field("candidate.voter"));
        }
    }

    /** A code of six digits ends in zeros for a city, in four of them for a province: 990100 is above 990121. */
    private void twoAreas() {
        String congress = facts.district().division();
        form.deputyOf().stream()
                .filter(area -> !area.startsWith(congress)
                        && !congress.startsWith(ABOVE_COUNTY.matcher(area).replaceFirst("$1")))
                .forEach(area -> findings.add(TWO_AREAS
                        .warn("不得同时担任两个以上无隶属关系的行政区域的人大代表。")
                        .field("candidate.deputyOf")
                        .subject(area)));
    }
}
