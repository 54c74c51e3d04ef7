package posit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.Main;
import posit.cloud.Cloud;
import posit.cloud.Component;
import posit.testing.SourceTree;

/** Who may know whom, as far as the borders of the modules do not say it already. */
class ArchitectureTest {
    private static final String AWS_NAME = ".*\\.(Aws|Eks|Efs|S3|Alb|Acm|Karpenter|PulumiEks)\\w*(\\$.*)?";
    private static final String AZURE_NAME = ".*\\.(Azure|Aks|NetApp|AppRouting|NodeAutoProvisioning)\\w*(\\$.*)?";
    private static final String AWS = "com.pulumi.aws..";
    private static final String AZURE = "com.pulumi.azurenative..";

    private static final String OPERATIONS = "io.fabric8.kubernetes.client.dsl";

    private static final JavaClasses OURS = load();

    /** Only our own classes are read: those of the SDKs are many, and nothing is asked of them. */
    private static JavaClasses load() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPaths(SourceTree.CLASSES);
    }

    @Test
    void there_is_no_circle_of_packages() {
        slices().matching("posit.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_reader_of_configuration_knows_no_schema() {
        noClasses()
                .that()
                .resideInAPackage("posit.config.reader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "posit.config",
                        "posit.config.aws",
                        "posit.config.azure",
                        "posit.config.shared",
                        "posit.reference..")
                .check(OURS);
    }

    @Test
    void aws_and_azure_do_not_know_each_other() {
        noClasses()
                .that()
                .haveNameMatching(AWS_NAME)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AZURE)
                .check(OURS);
        noClasses()
                .that()
                .haveNameMatching(AZURE_NAME)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AWS)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void products_run_on_any_cloud() {
        noClasses()
                .that()
                .resideInAnyPackage("posit.connect..", "posit.packagemanager..", "posit.product..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(AWS, AZURE)
                .check(OURS);
    }

    @Test
    void configuration_and_numbers_know_nothing_of_pulumi() {
        noClasses()
                .that()
                .resideInAnyPackage("posit.config..", "posit.reference..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pulumi..")
                .check(OURS);
    }

    @Test
    void the_catalog_of_types_stands_below_all_that_asks_it() {
        classes()
                .that()
                .resideInAPackage("posit.catalog..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "posit.catalog..")
                .check(OURS);
    }

    @Test
    void only_the_embedded_engine_uses_the_inside_of_the_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("posit.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.pulumi..internal..", "pulumirpc..", "com.google.protobuf..", "io.grpc..")
                .check(OURS);
    }

    @Test
    void only_main_and_the_doctor_read_the_environment() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .doNotHaveSimpleName("DoctorCommand")
                .should(access(System.class, Set.of("getenv")))
                .check(OURS);
    }

    @Test
    void only_the_platform_switches_on_the_cloud() {
        noClasses()
                .that()
                .haveNameNotMatching("posit\\.platform\\.Platform(\\$.*)?|posit\\.cloud\\.Cloud")
                .and()
                .resideOutsideOfPackage("posit.config..")
                .should(access(Cloud.class, Set.of("values", "ordinal")))
                .check(OURS);
    }

    @Test
    void only_commands_print() {
        noClasses()
                .that()
                .resideOutsideOfPackages("posit.plan..", "posit.terminal..")
                .and()
                .doNotHaveFullyQualifiedName("posit.Plugins")
                .should(access(System.class, Set.of("out", "err")))
                .check(OURS);
    }

    /**
     * On a Turkish machine {@code "ID".toLowerCase()} is no "id", and on an Arabic one {@code %d} writes other digits.
     * {@code formatted} cannot be told a locale, and is for texts alone.
     */
    @Test
    void nothing_depends_on_the_language_of_the_machine() {
        noClasses().should(callWithoutLocale()).check(OURS);
    }

    @Test
    void only_verify_reaches_into_clusters_and_only_to_read() {
        noClasses()
                .that()
                .resideOutsideOfPackage("posit.verify..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..", "com.fasterxml..")
                .check(OURS);
        noClasses()
                .that()
                .doNotHaveSimpleName("Cluster")
                .and()
                .doNotHaveSimpleName("KubernetesAccess")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8.kubernetes.client.dsl..")
                .check(OURS);
        var reads =
                Set.of("get", "list", "withName", "withLabel", "withLabels", "inNamespace", "deployments", "events");
        classes().that().haveSimpleName("Cluster").should(callOnly(reads)).check(OURS);
    }

    /** Who reads a simple name shall not have to look at the imports. */
    @Test
    void a_part_has_no_two_classes_of_one_name() {
        for (var part : SourceTree.CLASSES) {
            var byName = new ClassFileImporter()
                    .importPath(part).stream()
                            .filter(type -> type.isTopLevelClass()
                                    && !type.getSimpleName().equals("package-info"))
                            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));

            assertThat(byName).isNotEmpty();
            assertThat(byName.values()).as(part.toString()).allMatch(classes -> classes.size() == 1, "one class");
        }
    }

    @Test
    void components_are_closed_for_inheritance() {
        classes().that(arePublicComponents()).should(beClosed()).check(OURS);
    }

    @Test
    void every_component_is_tested_alone() {
        var components = OURS.stream()
                .filter(type -> type.isAssignableTo(Component.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT));

        assertThat(components)
                .hasSizeGreaterThan(10)
                .allMatch(type -> SourceTree.testOf(type.getName()).isPresent(), "has a test of its own beside it");
    }

    /** Calls of methods and uses of fields alike. */
    private static ArchCondition<JavaClass> access(Class<?> owner, Set<String> members) {
        return new ArchCondition<>("use " + owner.getSimpleName() + " " + members) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(owner))
                        .filter(access -> members.contains(access.getTarget().getName()))
                        .map(JavaAccess::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.satisfied(from, text)));
            }
        };
    }

    /** The methods of {@link String} that exist with and without a locale. */
    private static ArchCondition<JavaClass> callWithoutLocale() {
        var names = Set.of("toLowerCase", "toUpperCase", "format");
        return new ArchCondition<>("call " + names + " of String without a locale") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                Stream.concat(from.getMethodCallsFromSelf().stream(), from.getMethodReferencesFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(String.class))
                        .filter(call -> names.contains(call.getTarget().getName()))
                        .filter(call -> call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Locale.class)))
                        .map(JavaAccess::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.satisfied(from, text)));
            }
        };
    }

    /** Of the library's operations on objects; getters of the client only lead to them. */
    private static ArchCondition<JavaClass> callOnly(Set<String> operations) {
        return new ArchCondition<>("call only " + operations) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().equals(OPERATIONS))
                        .filter(call -> !operations.contains(call.getTarget().getName()))
                        .map(JavaAccess::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(from, text)));
            }
        };
    }

    private static DescribedPredicate<JavaClass> arePublicComponents() {
        var library = new ClassFileImporter().importPath(SourceTree.CLASSES.get(0));
        return DescribedPredicate.describe(
                "are public and in components/",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isInterface()
                        && library.contain(type.getName()));
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, abstract or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var modifiers = type.getModifiers();
                if (!modifiers.contains(JavaModifier.FINAL)
                        && !modifiers.contains(JavaModifier.ABSTRACT)
                        && !type.reflect().isSealed()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
            }
        };
    }
}
