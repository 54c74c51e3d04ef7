package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.engine.Secret;
import posit.engine.Unknown;

/** How changes of inputs are told, and which of them need a new resource. */
class DifferencesTest {
    private static final ForceNew TABLE = ForceNew.table();

    @Test
    void changes_inside_are_told_by_their_path() {
        var before = Map.<String, Object>of("scalingConfig", Map.of("desiredSize", 2L, "maxSize", 2L));
        var after = Map.<String, Object>of("scalingConfig", Map.of("desiredSize", 3L, "maxSize", 2L));
        assertThat(kinds(EksKinds.NODE_GROUP, before, after)).isEqualTo(Map.of("scalingConfig.desiredSize", "UPDATE"));
    }

    @Test
    void inputs_that_cannot_change_replace() {
        assertThat(kinds(
                        EksKinds.NODE_GROUP,
                        Map.of(
                                "subnetIds",
                                List.of("subnet-a"),
                                "launchTemplate",
                                Map.of("id", "lt-a", "version", "1")),
                        Map.of(
                                "subnetIds",
                                List.of("subnet-a", "subnet-b"),
                                "launchTemplate",
                                Map.of("id", "lt-b", "version", "2"))))
                .isEqualTo(Map.of(
                        "subnetIds[1]", "ADD_REPLACE",
                        "launchTemplate.id", "UPDATE_REPLACE",
                        "launchTemplate.version", "UPDATE"));
    }

    @Test
    void what_pulumi_eks_makes_inside_is_in_the_table_too() {
        assertThat(kinds(
                        EksKinds.CLUSTER,
                        Map.of("name", "a", "version", "1.34"),
                        Map.of("name", "b", "version", "1.35")))
                .isEqualTo(Map.of("name", "UPDATE_REPLACE", "version", "UPDATE"));
    }

    @Test
    void what_comes_and_goes_is_told_as_that() {
        assertThat(kinds(AwsKinds.DATABASE, Map.of("iops", 1L), Map.of("multiAz", true)))
                .isEqualTo(Map.of("iops", "DELETE", "multiAz", "ADD"));
        assertThat(kinds("random:index/randomId:RandomId", Map.of(), Map.of("prefix", "p")))
                .isEqualTo(Map.of("prefix", "ADD_REPLACE"));
    }

    @Test
    void a_secret_is_equal_to_its_value_and_differs_from_another() {
        assertThat(kinds(AwsKinds.DATABASE, Map.of("password", new Secret("a")), Map.of("password", "a")))
                .isEmpty();
        assertThat(kinds(AwsKinds.DATABASE, Map.of("password", new Secret("a")), Map.of("password", new Secret("b"))))
                .isEqualTo(Map.of("password", "UPDATE"));
    }

    @Test
    void what_is_not_known_yet_may_differ() {
        assertThat(kinds(AwsNetworkKinds.SUBNET, Map.of("vpcId", "vpc-a"), Map.of("vpcId", Unknown.VALUE)))
                .isEqualTo(Map.of("vpcId", "UPDATE_REPLACE"));
    }

    @Test
    void names_with_dots_stay_one_step() {
        var before = Map.<String, Object>of("metadata", Map.of("annotations", Map.of("a.b/c", "1")));
        var after = Map.<String, Object>of("metadata", Map.of("annotations", Map.of("a.b/c", "2")));
        assertThat(kinds(KubernetesKinds.SECRET, before, after))
                .isEqualTo(Map.of("metadata.annotations[\"a.b/c\"]", "UPDATE"));
    }

    @Test
    void another_region_or_cluster_makes_another_provider() {
        var here = Kubeconfig.ofEks("posit", "us-east-1", "https://one", "QQ==");
        var renewed = Kubeconfig.ofEks("posit", "us-east-1", "https://one", "UQ==");
        var there = Kubeconfig.ofEks("posit", "us-east-1", "https://two", "QQ==");
        assertThat(replaces("kubeconfig", here, renewed)).isEmpty();
        assertThat(replaces("kubeconfig", here, there)).containsExactly("kubeconfig");
        assertThat(replaces("kubeconfig", here, Unknown.VALUE)).isEmpty();
        assertThat(replaces("region", "us-east-1", "us-east-2")).containsExactly("region");
        assertThat(replaces("maxRetries", "1", "2")).isEmpty();
    }

    private static List<String> replaces(String setting, Object before, Object after) {
        return Configs.difference(Map.of(setting, before), Map.of(setting, after))
                .getReplacesList();
    }

    private static Map<String, String> kinds(String type, Map<String, Object> before, Map<String, Object> after) {
        var kinds = new TreeMap<String, String>();
        Differences.of(TABLE, type, before, after)
                .forEach((path, difference) ->
                        kinds.put(path, difference.getKind().name()));
        return kinds;
    }
}
