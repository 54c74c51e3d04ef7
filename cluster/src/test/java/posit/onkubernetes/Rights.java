package posit.onkubernetes;

import io.fabric8.kubernetes.api.model.authorization.v1.ResourceRule;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectRulesReviewBuilder;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import posit.controlplane.RealCluster;

/** What the API server says an account may do, asked with a token of that account. */
final class Rights {
    private Rights() {}

    /** As {@code kubectl auth can-i --list} shows it, without what everybody may who is logged in. */
    static Set<String> of(RealCluster cluster, String namespace, String account, String where) {
        var token = token(cluster, namespace, account);
        var rights = new TreeSet<String>();
        try (var client = cluster.controlPlane().client(token)) {
            client.authorization()
                    .v1()
                    .selfSubjectRulesReview()
                    .create(new SelfSubjectRulesReviewBuilder()
                            .withNewSpec(where)
                            .build())
                    .getStatus()
                    .getResourceRules()
                    .forEach(rule -> rights(rule).forEach(rights::add));
        }
        rights.removeIf(right -> right.contains(" authorization.k8s.io/") || right.contains(" authentication.k8s.io/"));
        return rights;
    }

    static String token(RealCluster cluster, String namespace, String account) {
        return cluster.admin()
                .serviceAccounts()
                .inNamespace(namespace)
                .withName(account)
                .tokenRequest()
                .getStatus()
                .getToken();
    }

    private static Stream<String> rights(ResourceRule rule) {
        return rule.getVerbs().stream()
                .flatMap(verb -> rule.getApiGroups().stream().flatMap(group -> rule.getResources().stream()
                        .map(resource -> verb + " " + (group.isEmpty() ? "" : group + "/") + resource)));
    }
}
