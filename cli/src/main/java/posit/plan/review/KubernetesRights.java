package posit.plan.review;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.review.Identity.Right;

/** Bindings of Kubernetes that we make, and those that we ask a chart to make. */
final class KubernetesRights {
    private static final String CONTENT = "connect.posit.co/service-account";
    private static final List<String> BINDINGS = List.of(
            "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
            "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding");

    private final PlanView view;

    KubernetesRights(PlanView view) {
        this.view = view;
    }

    Stream<Identity> identities() {
        var bindings = BINDINGS.stream().flatMap(type -> view.each(type, KubernetesRights::binding));
        var charts = view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> is(release, "values.rbac.create"))
                .map(KubernetesRights::chart);
        var accounts = view.each(KubernetesTypes.SERVICE_ACCOUNT, KubernetesRights::account);
        return Stream.of(bindings, charts, accounts).flatMap(one -> one);
    }

    private static Identity binding(PlannedResource binding) {
        var subjects = objects(binding, "subjects")
                .map(subject -> subject.get("kind") + " " + subject.get("name"))
                .toList();
        var namespace = text(binding, "metadata.namespace");
        return new Identity(
                "Kubernetes binding",
                binding.name(),
                subjects,
                List.of(new Right(
                        List.of(text(binding, "roleRef.kind") + " " + text(binding, "roleRef.name")),
                        List.of(namespace.isEmpty() ? "the whole cluster" : "namespace " + namespace),
                        "",
                        "")));
    }

    private static Identity chart(PlannedResource release) {
        return new Identity(
                "Kubernetes account",
                text(release, "values.rbac.serviceAccount.name"),
                List.of("pods of the release " + release.name()),
                List.of(new Right(
                        List.of("the Role of the chart " + text(release, "chart")),
                        List.of("namespace " + text(release, "namespace")),
                        "",
                        text(release, "repositoryOpts.repo"))));
    }

    /** What a cloud gives it stands at the role or identity that its pods take. */
    private static Identity account(PlannedResource account) {
        var ofContent = at(account, "metadata.labels") instanceof Map<?, ?> labels && labels.containsKey(CONTENT);
        return new Identity(
                "Kubernetes account",
                text(account, "metadata.namespace") + "/" + text(account, "metadata.name"),
                List.of(ofContent ? "pods of content" : "pods that name it"),
                List.of(new Right(List.of("nothing in Kubernetes by itself"), List.of("–"), "", "")));
    }
}
