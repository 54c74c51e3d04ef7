package posit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.PlannedResource;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.stack.Stacks;

class CatalogTest {
    /** Entries of types that no stack records, and why they are there. */
    private static final Map<String, String> UNRECORDED = Map.of(
            "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
            "pulumi-eks makes it inside eks:index:Cluster, which a plan does not look into");

    /** Custom resources: no plugin's schema describes them. */
    private static final Set<String> CUSTOM = Set.of(
            "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding",
            "kubernetes:karpenter.azure.com/v1beta1:AKSNodeClass",
            "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass",
            "kubernetes:karpenter.sh/v1:NodePool");

    private static final String ACCOUNTS = "posit:connect.content.serviceAccounts";
    private static final Map<String, Object> BUCKETS = Map.of("buckets", List.of(Map.of("name", "acme-sales")));
    private static final Map<String, Object> ROLES = Map.of(
            "roles",
            List.of(Map.of(
                    "role",
                    "Storage Blob Data Reader",
                    "scope",
                    "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/data")));

    private static final Set<String> ENTRIES = Catalog.entries().stream()
            .filter(entry -> !entry.isFamily())
            .map(TypeEntry::token)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> RECORDED = stacks().flatMap(stack -> stack.preview().resources().stream())
            .filter(resource -> resource.custom() || resource.remote())
            .map(PlannedResource::type)
            .collect(Collectors.toCollection(TreeSet::new));

    /** As shipped, and with every part that a stack file can add. */
    private static Stream<Stack> stacks() {
        return Stream.of(
                Stacks.aws(),
                Stacks.azure(),
                Stacks.elastic(),
                Stacks.elasticWithPackages(),
                Stacks.azureElastic(),
                Stacks.azureWithTraefik(),
                alarmed(Stacks.ready()).set("posit:encryption.nodeDisks", true).set(ACCOUNTS, account("aws", BUCKETS)),
                alarmed(Stacks.azureReady()).set(ACCOUNTS, account("azure", ROLES)),
                ExistingStacks.aws(),
                ExistingStacks.azure());
    }

    private static Stack alarmed(Stack stack) {
        return stack.set("posit:alarms.email", "on-call@acme.org");
    }

    private static List<Map<String, Object>> account(String cloud, Map<String, Object> rights) {
        return List.of(Map.of("name", "sales", cloud, rights));
    }

    @Test
    void every_type_of_every_stack_has_an_entry() {
        assertThat(ENTRIES).containsAll(RECORDED);
    }

    @Test
    void every_entry_is_of_a_type_that_some_stack_records() {
        var unused = new TreeSet<>(ENTRIES);
        unused.removeAll(RECORDED);

        assertThat(unused).isEqualTo(UNRECORDED.keySet());
    }

    @Test
    void every_type_whose_schema_is_kept_has_an_entry_and_only_custom_resources_have_no_schema() throws IOException {
        var types = new TreeSet<>(CUSTOM);
        Files.readAllLines(Path.of("tools/schema/types.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(types::add);

        assertThat(ENTRIES).isEqualTo(types);
    }

    @Test
    void every_type_that_the_plan_asks_for_has_an_entry() {
        var asked = Stream.of(AwsTypes.class, AzureTypes.class, KubernetesTypes.class)
                .flatMap(tokens -> Arrays.stream(tokens.getDeclaredFields()))
                .map(CatalogTest::token)
                .filter(token -> token.contains(":"));

        assertThat(ENTRIES).containsAll(asked.toList());
    }

    @Test
    void every_type_has_a_time_that_fits_any_input() {
        assertThat(ENTRIES).allSatisfy(type -> assertThat(Catalog.of(type).takes())
                .last()
                .extracting(Takes::path)
                .isEqualTo(""));
    }

    static Stream<TypeEntry> entries() {
        return Catalog.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_fact_of_an_entry_can_be_read(TypeEntry entry) {
        assertThat(entry.facts().getOrDefault(Fact.HOLDS, List.of())).hasSizeLessThan(2);
        assertThat(entry.facts().getOrDefault(Fact.BILLED, List.of())).hasSizeLessThan(2);
        assertThat(entry.billed().stream())
                .allMatch(charge -> charge.isComputed() || !charge.what().isEmpty());
        assertThat(entry.takes()).hasSameSizeAs(entry.facts().getOrDefault(Fact.TAKES, List.of()));
        assertThat(entry.replacedBy()).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_that_says_nothing_of_a_fact_has_that_of_its_family() {
        assertThat(Catalog.of("kubernetes:karpenter.sh/v1:NodePool").replacedBy())
                .containsExactly("apiVersion", "kind", "metadata.name", "metadata.namespace");
        assertThat(Catalog.of("kubernetes:core/v1:Namespace").replacedBy())
                .containsExactly("apiVersion", "kind", "metadata.name");
    }

    @Test
    void a_type_nobody_has_thought_of_has_the_facts_of_its_family_or_none() {
        assertThat(Catalog.of("aws:dynamodb/table:Table").takes())
                .extracting(Takes::length)
                .hasSize(1);
        assertThat(Catalog.of("gcp:storage/bucket:Bucket").facts()).isEmpty();
    }

    private static String token(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
