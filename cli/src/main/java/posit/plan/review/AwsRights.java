package posit.plan.review;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.report.Words;
import posit.plan.review.Identity.Right;
import posit.plan.review.Statements.Statement;

/** Roles, policies and entries of AWS. */
final class AwsRights {
    private static final String ATTACHED = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String MANAGED = "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/";
    private static final String PODS = "pods.eks.amazonaws.com";
    private static final List<String> OF_RESOURCES = List.of(
            AwsTypes.FILE_SYSTEM_POLICY,
            AwsTypes.BUCKET_POLICY,
            "aws:sqs/queuePolicy:QueuePolicy",
            "aws:kms/keyPolicy:KeyPolicy");

    private final PlanView view;

    AwsRights(PlanView view) {
        this.view = view;
    }

    Stream<Identity> identities() {
        return Stream.of(
                        view.each(AwsTypes.ROLE, this::role),
                        OF_RESOURCES.stream().flatMap(type -> view.each(type, this::ofResource)),
                        view.all(AwsTypes.EKS).stream().flatMap(AwsRights::entries),
                        view.each(AwsTypes.ACCESS_ENTRY, this::entry))
                .flatMap(one -> one);
    }

    private Identity role(PlannedResource role) {
        var rights = new ArrayList<Right>();
        view.about(ATTACHED, "role", role).forEach(one -> rights.add(managed(text(one, "policyArn"))));
        view.about(AwsTypes.ROLE_POLICY, "role", role)
                .flatMap(one -> statements(one).map(AwsRights::right))
                .forEach(rights::add);
        return new Identity("IAM role", role.name(), takers(role), rights);
    }

    private static Right managed(String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        var link = arn.contains(":iam::aws:policy/") ? MANAGED + name + ".html" : "";
        return new Right(List.of(name), List.of("as the policy says"), "", link);
    }

    /** Services, and for those of EKS the pods that it hands the role to. */
    private List<String> takers(PlannedResource role) {
        var takers = new ArrayList<String>();
        for (var statement : Statements.of(text(role, "assumeRolePolicy"))) {
            var accounts = pods(role);
            if (statement.principals().contains(PODS) && !accounts.isEmpty()) {
                takers.addAll(accounts);
            } else {
                takers.addAll(statement.principals());
            }
            if (!statement.condition().isEmpty()) {
                takers.add("if " + named(role, "assumeRolePolicy", statement.condition()));
            }
        }
        return takers;
    }

    private List<String> pods(PlannedResource role) {
        var associations = view.about(AwsTypes.POD_IDENTITY, "roleArn", role)
                .map(one -> "pods of " + text(one, "namespace") + "/" + text(one, "serviceAccount"));
        var addons = view.about(AwsTypes.ADDON, "podIdentityAssociations", role)
                .flatMap(one -> objects(one, "podIdentityAssociations")
                        .map(association -> "pods of kube-system/" + association.get("serviceAccount") + " (add-on "
                                + text(one, "addonName") + ")"));
        return Stream.concat(associations, addons).sorted().toList();
    }

    private Identity ofResource(PlannedResource policy) {
        var rights = new ArrayList<Right>();
        var takers = new ArrayList<String>();
        statements(policy).forEach(statement -> {
            rights.add(right(statement));
            statement.principals().stream()
                    .map(one -> one.equals("*") ? "anyone, within the conditions" : one)
                    .filter(one -> !takers.contains(one))
                    .forEach(takers::add);
        });
        return new Identity(Words.kind(policy.type()), policy.name(), takers, rights);
    }

    private static Right right(Statement statement) {
        var actions = statement.actions().stream()
                .map(action -> statement.isDeny() ? "never " + action : action)
                .toList();
        return new Right(actions, statement.resources(), statement.condition(), "");
    }

    /** With names in place of what AWS has yet to give. */
    private Stream<Statement> statements(PlannedResource policy) {
        return Statements.of(named(policy, "policy", text(policy, "policy"))).stream();
    }

    private String named(PlannedResource resource, String input, String text) {
        var named = text;
        for (var source : view.behind(resource, input)) {
            if (source.outputs().get("arn") instanceof String arn) {
                named = named.replace(arn, "[" + Words.kind(source.type()) + " " + source.name() + "]");
            }
        }
        return named;
    }

    private static Stream<Identity> entries(PlannedResource eks) {
        // EKS' own default: who creates a cluster administers it.
        // ref: https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
        var creator = new Identity(
                "Cluster access",
                "who creates the cluster",
                List.of("the AWS identity that runs Pulumi"),
                List.of(new Right(List.of("cluster administrator"), List.of(eks.name()), "", "")));
        var named = at(eks, "accessEntries") instanceof Map<?, ?> entries
                ? entries.values().stream().filter(Map.class::isInstance).map(entry -> entry(eks, (Map<?, ?>) entry))
                : Stream.<Identity>empty();
        return Stream.concat(Stream.of(creator), named);
    }

    private static Identity entry(PlannedResource eks, Map<?, ?> entry) {
        var policies = entry.get("accessPolicies") instanceof Map<?, ?> map ? map.values() : List.of();
        var rights = policies.stream()
                .map(policy -> policy instanceof Map<?, ?> fields ? fields.get("policyArn") : null)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .map(arn -> new Right(List.of(arn.substring(arn.lastIndexOf('/') + 1)), List.of(eks.name()), "", ""))
                .toList();
        return new Identity(
                "Cluster access", "access entry", List.of(String.valueOf(entry.get("principalArn"))), rights);
    }

    private Identity entry(PlannedResource entry) {
        var roles = view.behind(entry, "principalArn").stream()
                .map(PlannedResource::name)
                .toList();
        var takers = roles.isEmpty() ? List.of(text(entry, "principalArn")) : roles;
        var right = new Right(List.of("join as " + text(entry, "type")), List.of("the cluster"), "", "");
        return new Identity("Cluster access", entry.name(), takers, List.of(right));
    }
}
