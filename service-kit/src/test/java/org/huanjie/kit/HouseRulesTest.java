package org.huanjie.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.huanjie.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** The kit is mechanism: it knows neither a service nor a rule of the law. */
class HouseRulesTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.huanjie.kit");

    @Test
    void the_kit_depends_on_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.huanjie.districting..",
                        "org.huanjie.registration..",
                        "org.huanjie.nomination..",
                        "org.huanjie.reporting..")
                .check(KIT);
    }

    @Test
    void the_kit_names_no_rule_of_the_law() {
        noClasses()
                .should()
                .callConstructor(org.huanjie.kit.problem.Rule.class, String.class, String.class, String.class)
                .check(KIT);
    }

    @Test
    void dependencies_come_by_constructor_and_endpoints_are_public() {
        HouseRules.NO_INJECTED_FIELDS.check(KIT);
        HouseRules.ENDPOINTS_ARE_PUBLIC.check(KIT);
        HouseRules.TASKS_ARE_DUE_AGAIN.check(KIT);
        HouseRules.NO_OLD_DATES.check(KIT);
    }
}
