package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.PlannedResource;

/** With the longest prefix a user may choose, and the shortest, every name is one that the cloud allows. */
class PhysicalNamesOnAksTest {
    private static final String LONGEST = "abcdefghij-lmnop-rst";

    /** Longest label value and Service name; pods carry the release's name as a label. */
    private static final int KUBERNETES_NAME = 63;

    private final List<PlannedResource> resources =
            Stacks.azureReady().set("posit:name", LONGEST).create().resources();

    @ParameterizedTest
    @ValueSource(strings = {LONGEST, "ab", "posit-azure"})
    void every_name_fits_with_the_longest_prefix(String prefix) {
        var wrong = new TreeSet<String>();
        var stack = Stacks.azureReady().set("posit:name", prefix);
        for (var resource : stack.create().resources()) {
            for (var rule : AzureNames.RULES.getOrDefault(resource.type(), List.of())) {
                var name = Graph.text(resource, rule.input());
                if (!rule.allows(name)) {
                    wrong.add(resource.type() + "." + rule + " does not allow \"" + name + "\"");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(resources).extracting(PlannedResource::type).containsAll(AzureNames.RULES.keySet());
    }

    @Test
    void every_type_of_resource_is_known_to_have_a_limit_or_no_name() {
        assertThat(resources)
                .filteredOn(one -> one.type().startsWith("azure-native:"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(
                                AzureNames.RULES.containsKey(one.type()) != AzureNames.NAMELESS.containsKey(one.type()))
                        .as(one.type() + " must be in one of the tables of AzureNames")
                        .isTrue());
        assertThat(resources)
                .filteredOn(one -> AzureNames.NAMELESS.containsKey(one.type()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.inputs()).doesNotContainKey(AzureNames.NAMELESS.get(one.type())));
    }

    /** Only a storage account has to cut its prefix; its suffix keeps it apart from that of a similar stack. */
    @Test
    void names_of_the_whole_world_end_in_what_nobody_else_has() {
        var graph = new Graph(Stacks.azureReady().set("posit:name", LONGEST).create());
        var ids = graph.all(AzureTypes.RANDOM_ID).stream()
                .map(id -> (String) id.outputs().get("hex"))
                .toList();

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        for (var type : Set.of(AzureTypes.SERVER, AzureTypes.STORAGE_ACCOUNT)) {
            var input = AzureNames.RULES.get(type).get(0).input();
            assertThat(graph.all(type))
                    .extracting(one -> Graph.text(one, input))
                    .allSatisfy(name -> assertThat(ids).anyMatch(name::endsWith));
        }
        assertThat(Graph.text(graph.only(AzureTypes.STORAGE_ACCOUNT), "accountName"))
                .hasSize(24)
                .startsWith("abcdefghijlmnopr");
    }

    @Test
    void names_inside_the_cluster_are_the_same_for_every_prefix() {
        var kubernetes = resources.stream()
                .filter(one -> one.type().startsWith("kubernetes:"))
                .map(one -> Graph.input(one, one.type().equals(Types.RELEASE) ? "name" : "metadata.name"))
                .toList();

        assertThat(kubernetes)
                .containsExactlyInAnyOrder(
                        "connect-data",
                        "connect-data",
                        "connect-database",
                        "connect-license",
                        "posit-connect",
                        "posit-connect",
                        "posit-connect",
                        "posit-connect-content",
                        "package-manager-data",
                        "package-manager-data",
                        "package-manager-database",
                        "package-manager-encryption",
                        "package-manager-license",
                        "posit-package-manager",
                        "posit-package-manager",
                        "posit-package-manager")
                .allSatisfy(name -> assertThat((String) name).hasSizeLessThanOrEqualTo(KUBERNETES_NAME));
    }

    /** No colon: private DNS zones drop such tags. ref: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources */
    @Test
    void tags_fit_what_azure_allows() {
        var tagged = Stacks.azureReady().set("posit:tags.cost-centre", "42 / data & science");

        assertThat(tagged.create().resources())
                .filteredOn(one -> one.inputs().containsKey("tags"))
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> {
                    var tags = (Map<?, ?>) Graph.input(one, "tags");
                    assertThat(tags.keySet())
                            .allSatisfy(key -> assertThat((String) key).matches("[^<>%&\\\\?/:]{1,128}"));
                    assertThat(tags.values())
                            .allSatisfy(value -> assertThat((String) value).hasSizeBetween(1, 256));
                    assertThat(tags).hasSizeLessThanOrEqualTo(15);
                });
    }
}
