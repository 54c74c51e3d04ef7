package posit.plan.conformance;

import static posit.plan.conformance.Edited.drop;
import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.from;
import static posit.plan.conformance.Edited.loosen;
import static posit.plan.conformance.Edited.retype;
import static posit.plan.conformance.Edited.set;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Mutations.wrong;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;

/** The products on Azure and the way to them: one thing made wrong at a time, and the rows that are about it. */
final class AksProductMutations {
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final String HOSTNAME = "kubernetes.io/hostname";

    private AksProductMutations() {}

    static Stream<Arguments> seen() {
        return Stream.of(ingress(), content(), survival(), packageManager(), offHost(), stack())
                .flatMap(List::stream);
    }

    static Stream<Arguments> seenWithTraefik() {
        return Stream.of(
                wrong("CZ-09 PZ-08", "no Traefik", plan -> dropNamed(plan, KubernetesTypes.RELEASE, "traefik-release")),
                wrong("CZ-09 PZ-08", "a class of its own", plan -> traefik(plan, "ingressClass.name", "other")),
                wrong("CZ-09 PZ-08", "no class", plan -> traefik(plan, "ingressClass.enabled", false)),
                wrong("CZ-09 PZ-08", "inside only", plan -> traefik(plan, "service.spec.type", "ClusterIP")),
                wrong("CZ-10", "no cookie", plan -> connect(plan, "values.service.annotations", Map.of())));
    }

    private static List<Arguments> ingress() {
        var routing = "ingressProfile.webAppRouting.";
        var ingress = KubernetesTypes.INGRESS;
        return List.of(
                wrong("CZ-09 PZ-08", "off", plan -> set(plan, AzureTypes.AKS, routing + "enabled", false)),
                wrong(
                        "CZ-09 PZ-08",
                        "no controller",
                        plan -> set(plan, AzureTypes.AKS, routing + "nginx.defaultIngressControllerType", "None")),
                wrong(
                        "CZ-09 CZ-10 PZ-08",
                        "a class nobody serves",
                        plan -> set(plan, ingress, "spec.ingressClassName", "other")),
                wrong(
                        "CZ-09 CZ-10 PZ-08",
                        "to other services",
                        plan -> set(plan, ingress, "spec.rules.0.http.paths.0.backend.service.name", "other")),
                wrong("CZ-09 CZ-10", "no ingress", plan -> dropNamed(plan, ingress, "connect-targets")),
                wrong("PZ-08", "no ingress", plan -> dropNamed(plan, ingress, "packages-targets")),
                wrong("CZ-10", "no cookie", plan -> annotated(plan, Map.of())),
                wrong(
                        "CZ-10",
                        "sessions that move",
                        plan -> annotated(
                                plan, Map.of(NGINX + "affinity", "cookie", NGINX + "affinity-mode", "balanced"))));
    }

    private static List<Arguments> content() {
        var path = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.topologySpreadConstraints";
        return List.of(
                wrong("CZ-05", "content anywhere", plan -> connect(unlimited(plan), path, List.of())),
                wrong(
                        "CZ-05",
                        "a spread of other pods",
                        plan -> connect(
                                unlimited(plan), path, List.of(spread(HOSTNAME, "ScheduleAnyway", "rstudio-connect")))),
                wrong(
                        "CZ-05 OH-04",
                        "requests without limits",
                        plan -> connect(
                                connect(plan, path, List.of()),
                                "values.config.Scheduler",
                                Map.of("CPURequest", "1", "MemoryRequest", "1"))));
    }

    /** One limit less: content may be spread by requests and limits too. */
    private static Plan unlimited(Plan plan) {
        return connect(plan, "values.config.Scheduler.CPULimit", "0");
    }

    private static List<Arguments> survival() {
        var path = "values.topologySpreadConstraints";
        return List.of(
                wrong("CZ-15", "one pod", plan -> connect(plan, "values.replicas", 1L)),
                wrong("CZ-15", "pods anywhere", plan -> connect(plan, path, null)),
                wrong(
                        "CZ-15",
                        "pods spread over nodes only",
                        plan -> connect(plan, path, List.of(spread(HOSTNAME, "DoNotSchedule", "rstudio-connect")))));
    }

    private static List<Arguments> packageManager() {
        var connections = "values.config.PostgresPool.MaxOpenConnections";
        var spread = "values.topologySpreadConstraints";
        return List.of(
                wrong("PZ-02", "all pods at once", plan -> packages(plan, "values.podDisruptionBudget", null)),
                wrong("PZ-02", "state in the pod", plan -> packages(plan, "values.config.Database.Provider", "sqlite")),
                wrong(
                        "PZ-02 PZ-06 PZ-11",
                        "files in the pod",
                        plan -> packages(plan, "values.sharedStorage.mount", false)),
                wrong("PZ-05 PZ-11", "no connections", plan -> packages(plan, connections, "0")),
                wrong("PZ-05 PZ-11", "more than the server has", plan -> packages(plan, connections, "300")),
                wrong("PZ-05 PZ-11", "the product's own", plan -> packages(plan, connections, null)),
                wrong("PZ-09 PZ-11", "one replica", plan -> packages(plan, "values.replicas", 1L)),
                wrong(
                        "PZ-09 PZ-11",
                        "another's chart",
                        plan -> packages(plan, "repositoryOpts.repo", "https://charts.example.com")),
                wrong("PZ-10", "pods anywhere", plan -> packages(plan, spread, null)),
                wrong(
                        "PZ-10",
                        "pods spread if possible",
                        plan -> packages(plan, spread, List.of(spread(HOSTNAME, "ScheduleAnyway", "rstudio-pm")))),
                wrong("PZ-10", "two more on a node", plan -> packages(plan, spread + ".0.maxSkew", 2L)));
    }

    private static List<Arguments> offHost() {
        return List.of(
                wrong("CZ-14 OH-01", "local", plan -> connect(plan, "values.backends.kubernetes.enabled", false)),
                wrong("CZ-14 OH-01 OH-03", "no account", plan -> drop(plan, KubernetesTypes.SERVICE_ACCOUNT)),
                wrong("OH-02", "no images", plan -> connect(plan, "values.executionEnvironments", List.of())),
                wrong(
                        "OH-05",
                        "no licence Secret",
                        plan -> dropNamed(plan, KubernetesTypes.SECRET, "connect-workspace-license")));
    }

    private static List<Arguments> stack() {
        var row = "ST-03";
        return List.of(
                wrong("ST-02", "no component for files", plan -> retype(plan, "posit:index:NetAppStorage", "x:y:Z")),
                wrong("ST-02", "a resource of its own", plan -> loosen(plan, AzureTypes.NETWORK)),
                wrong(row, "a group's name", plan -> set(plan, AzureTypes.GROUP, "resourceGroupName", "posit")),
                wrong(row, "the nodes' group", plan -> set(plan, AzureTypes.AKS, "nodeResourceGroup", "nodes")),
                wrong(row, "the cluster's address", plan -> set(plan, AzureTypes.AKS, "dnsPrefix", "posit")),
                wrong(row, "an account's name", plan -> set(plan, AzureTypes.STORAGE, "accountName", "packages")),
                wrong(row, "a server's name", plan -> from(plan, AzureTypes.SERVER, "serverName")),
                wrong(row, "a group of others", plan -> from(plan, AzureTypes.NETWORK, "resourceGroupName")));
    }

    private static Map<String, Object> spread(String over, String otherwise, String pods) {
        return Map.of(
                "maxSkew",
                1L,
                "topologyKey",
                over,
                "whenUnsatisfiable",
                otherwise,
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", pods)));
    }

    private static Plan annotated(Plan plan, Map<String, String> annotations) {
        return setNamed(plan, KubernetesTypes.INGRESS, "connect-targets", "metadata.annotations", annotations);
    }

    private static Plan connect(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "connect-release", path, value);
    }

    private static Plan packages(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "packages-release", path, value);
    }

    private static Plan traefik(Plan plan, String value, Object is) {
        return setNamed(plan, KubernetesTypes.RELEASE, "traefik-release", "values." + value, is);
    }
}
