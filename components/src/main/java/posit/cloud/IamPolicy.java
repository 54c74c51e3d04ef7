package posit.cloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** IAM policy documents as JSON text. */
public final class IamPolicy {
    private IamPolicy() {}

    /** One statement; add a name, principals and conditions with {@link #named}, {@link #to} and {@link #when}. */
    public record Statement(Map<String, Object> fields) {
        public Statement named(String sid) {
            return with("Sid", sid);
        }

        /** @param principal kind to name, such as {@code Service} to {@code ec2.amazonaws.com} */
        public Statement to(Map<String, ?> principal) {
            return with("Principal", principal);
        }

        /** One more condition; all of them must hold. */
        public Statement when(String operator, String key, Object value) {
            var conditions = copy(fields.get("Condition"));
            var ofOperator = copy(conditions.get(operator));
            ofOperator.put(key, value);
            conditions.put(operator, ofOperator);
            return with("Condition", conditions);
        }

        private static Map<String, Object> copy(Object map) {
            var copy = new TreeMap<String, Object>();
            if (map instanceof Map<?, ?> entries) {
                entries.forEach((key, value) -> copy.put((String) key, value));
            }
            return copy;
        }

        private Statement with(String key, Object value) {
            var copy = new TreeMap<>(fields);
            copy.put(key, value);
            return new Statement(copy);
        }
    }

    /** @param resource an ARN, or a list of them */
    public static Statement allow(List<String> actions, Object resource) {
        return new Statement(Map.of("Effect", "Allow", "Action", actions, "Resource", resource));
    }

    /** @param resource an ARN, or a list of them */
    public static Statement deny(List<String> actions, Object resource) {
        return new Statement(Map.of("Effect", "Deny", "Action", actions, "Resource", resource));
    }

    /** A policy of these statements, as JSON. */
    public static String document(Statement... statements) {
        var list = Stream.of(statements).map(Statement::fields).toList();
        return Json.write(Map.of("Version", "2012-10-17", "Statement", list));
    }

    /** Trust of a role that an AWS service assumes, for example {@code ec2.amazonaws.com}. */
    public static String trust(String service) {
        return trust(service, List.of("sts:AssumeRole"));
    }

    /** Trust of a role that pods get through EKS Pod Identity. ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
    public static String podIdentityTrust() {
        return trust("pods.eks.amazonaws.com", List.of("sts:AssumeRole", "sts:TagSession"));
    }

    /**
     * Trust of a role that the pods of one Kubernetes service account get through the cluster's identity provider (IRSA).
     *
     * @param issuer of the tokens, without {@code https://}
     */
    public static String serviceAccountTrust(
            String providerArn, String issuer, String namespace, String serviceAccount) {
        return document(new Statement(Map.of("Effect", "Allow", "Action", List.of("sts:AssumeRoleWithWebIdentity")))
                .to(Map.of("Federated", providerArn))
                .when("StringEquals", issuer + ":aud", "sts.amazonaws.com")
                .when("StringEquals", issuer + ":sub", "system:serviceaccount:" + namespace + ":" + serviceAccount));
    }

    private static String trust(String service, List<String> actions) {
        var statement =
                new Statement(Map.of("Effect", "Allow", "Action", actions, "Principal", Map.of("Service", service)));
        return document(statement);
    }
}
