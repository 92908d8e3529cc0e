package org.huanjie.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of style that a machine can hold. A service's {@code HouseRulesTest} has one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> hold() {
 *     return HouseRules.of("org.huanjie.registration").tests();
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final Set<String> SERVICES = Set.of("districting", "registration", "nomination", "reporting");

    /** What tells the time of the machine, or makes a clock that does. */
    private static final DescribedPredicate<JavaAccess<?>> ASKING_THE_MACHINE =
            DescribedPredicate.describe("the machine's time", HouseRules::asksTheMachine);

    /** Aggregates keep their state to themselves. */
    public static final ArchRule ENTITY_FIELDS_ARE_PRIVATE = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    /** Dependencies come by constructor. */
    public static final ArchRule NO_INJECTED_FIELDS =
            noFields().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    /** A package-private endpoint method is skipped by Quarkus and answers 404. */
    public static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that()
            .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
            .should()
            .bePublic()
            .allowEmptyShould(true);

    /** A database that is away is no error of a task that is due again anyway. */
    public static final ArchRule TASKS_ARE_DUE_AGAIN = methods()
            .that()
            .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
            .should()
            .beAnnotatedWith("org.huanjie.kit.schedule.DueAgain")
            .andShould()
            .notBePrivate()
            .allowEmptyShould(true);

    /** The date and time classes of old. */
    public static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.(Simple)?DateFormat|java\\.sql\\.(Date|Timestamp)");

    /**
     * Native queries are asked for with {@code Tuple.class}, with an entity, or with no class at all. For any other class Hibernate
     * 7.2 keeps a plan anew each time it is asked (its key of the class has no {@code equals}), up to 2,048 that are then
     * compared one after the other.
     */
    public static final ArchRule SCALARS_ARE_UNTYPED =
            methods().should(nameKnownResults()).allowEmptyShould(true);

    private final String root;
    private final String[] clockmakers;

    private HouseRules(String root, String... clockmakers) {
        this.root = root;
        this.clockmakers = clockmakers;
    }

    /**
     * The rules for a service, or for the kit.
     *
     * @param root        {@code org.huanjie.registration}
     * @param clockmakers packages, as ArchUnit writes them, that may ask the machine for the time
     */
    public static HouseRules of(String root, String... clockmakers) {
        return new HouseRules(root, clockmakers);
    }

    /** One test for each rule. */
    public Stream<DynamicTest> tests() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** The rules by what they say. */
    public Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("features have no cycles", featuresHaveNoCycles());
        rules.put("services do not share code", servicesDoNotShareCode());
        rules.put("time comes from the clock", timeComesFromTheClock());
        rules.put("aggregates keep their state to themselves", ENTITY_FIELDS_ARE_PRIVATE);
        rules.put("dependencies come by constructor", NO_INJECTED_FIELDS);
        rules.put("endpoints are public", ENDPOINTS_ARE_PUBLIC);
        rules.put("tasks wait for their database", TASKS_ARE_DUE_AGAIN);
        rules.put("dates are of java.time", NO_OLD_DATES);
        rules.put("single values of native queries are asked for without a class", SCALARS_ARE_UNTYPED);
        return rules;
    }

    /** A feature is the package right below the root; a sub-feature belongs to its feature. */
    public ArchRule featuresHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** What a service reads of another's event it declares itself. */
    public ArchRule servicesDoNotShareCode() {
        String[] others = SERVICES.stream()
                .map(service -> "org.huanjie." + service)
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    /** Business time is the injected clock's: a rehearsal lives through months in minutes. */
    public ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(clockmakers)
                .should()
                .accessTargetWhere(ASKING_THE_MACHINE)
                .allowEmptyShould(true);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String target = access.getTarget().getName();
        if (owner.equals(System.class.getName())) {
            return target.equals("currentTimeMillis");
        }
        if (owner.equals(Clock.class.getName())) {
            return target.startsWith("system") || target.startsWith("tick");
        }
        return owner.startsWith("java.time.")
                && target.equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static ArchCondition<JavaMethod> nameKnownResults() {
        return new ArchCondition<>("ask native queries for tuples, entities, or without a class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean typed = method.getMethodCallsFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> target.getName().equals("createNativeQuery")
                                && target.getFullName().endsWith("java.lang.Class)"));
                boolean known = method.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getRawType)
                        .anyMatch(type -> type.getName().equals("jakarta.persistence.Tuple")
                                || type.isAnnotatedWith("jakarta.persistence.Entity"));
                if (typed && !known) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
