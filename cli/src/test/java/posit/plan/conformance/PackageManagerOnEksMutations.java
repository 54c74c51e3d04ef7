package posit.plan.conformance;

import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.fromNamed;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Mutations.wrong;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import posit.catalog.AwsTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;

/** Package Manager on AWS: one thing made wrong at a time, and the rows that are about it. */
final class PackageManagerOnEksMutations {
    private static final String NODES = "cluster-packages-nodes";
    private static final String SERVER = "packages-database-server";
    private static final String ROLE = "packages-identity-account-role";
    private static final String POLICY = "packages-identity-account-packages";

    private PackageManagerOnEksMutations() {}

    static Stream<Arguments> seen() {
        return Stream.of(sizes(), rights(), asOnAzure()).flatMap(List::stream);
    }

    private static List<Arguments> sizes() {
        return List.of(
                wrong("PA-01", "half a node", plan -> nodes(plan, "instanceTypes", List.of("m6i.xlarge"))),
                wrong("PA-01", "two nodes", plan -> nodes(plan, "scalingConfig", scaling(2, 2))),
                wrong("PA-01", "a number that changes", plan -> nodes(plan, "scalingConfig", scaling(3, 9))),
                wrong(
                        "PA-01",
                        "nodes in public subnets",
                        plan -> fromNamed(
                                plan,
                                AwsTypes.NODE_GROUP,
                                NODES,
                                "subnetIds",
                                "Subnet network-public-0",
                                "Subnet network-public-1")),
                wrong("PA-01", "a local disk", plan -> release(plan, "values.config.Storage.Default", "file")),
                wrong("PA-01 PA-03", "a small server", plan -> server(plan, "instanceClass", "db.t3.small")),
                wrong(
                        "PA-01",
                        "another kind of load balancer",
                        plan -> setNamed(
                                plan,
                                AwsTypes.LOAD_BALANCER,
                                "packages-ingress-balancer",
                                "loadBalancerType",
                                "network")),
                wrong(
                        "PA-01",
                        "no load balancer",
                        plan -> dropNamed(plan, KubernetesTypes.TARGET_BINDING, "packages-targets")));
    }

    private static List<Arguments> rights() {
        return List.of(
                wrong("PA-02", "no role", plan -> dropNamed(plan, AwsTypes.ROLE, ROLE)),
                wrong("PA-02", "no rights", plan -> dropNamed(plan, AwsTypes.ROLE_POLICY, POLICY)),
                wrong(
                        "PA-02",
                        "rights on no bucket of the stack",
                        plan -> fromNamed(plan, AwsTypes.ROLE_POLICY, POLICY, "policy", "Key key-key")),
                wrong(
                        "PA-02",
                        "a role for whom it may concern",
                        plan -> fromNamed(plan, AwsTypes.ROLE, ROLE, "assumeRolePolicy", "Key key-key")));
    }

    private static List<Arguments> asOnAzure() {
        return List.of(
                wrong("PA-03", "one database", plan -> dropNamed(plan, KubernetesTypes.JOB, "packages-databases-job")),
                wrong(
                        "PA-03",
                        "more connections than the server has",
                        plan -> release(plan, "values.config.PostgresPool.MaxOpenConnections", "500")),
                wrong("PA-03", "one replica", plan -> release(plan, "values.replicas", 1L)),
                wrong("PA-03", "another repository", plan -> release(plan, "repositoryOpts.repo", "https://acme.org")),
                wrong("PA-03", "pods anywhere", plan -> release(plan, "values.topologySpreadConstraints", List.of())));
    }

    private static Map<String, Object> scaling(long least, long most) {
        return Map.of("minSize", least, "desiredSize", least, "maxSize", most);
    }

    private static Plan nodes(Plan plan, String path, Object value) {
        return setNamed(plan, AwsTypes.NODE_GROUP, NODES, path, value);
    }

    private static Plan server(Plan plan, String path, Object value) {
        return setNamed(plan, AwsTypes.DATABASE, SERVER, path, value);
    }

    private static Plan release(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "packages-release", path, value);
    }
}
