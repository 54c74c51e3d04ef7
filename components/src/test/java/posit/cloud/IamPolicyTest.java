package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloud.IamPolicy.allow;
import static posit.cloud.IamPolicy.deny;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IamPolicyTest {
    @Test
    void writes_a_document_of_statements() {
        assertThat(IamPolicy.document(allow(List.of("s3:GetObject"), "*"), deny(List.of("*"), List.of("a", "b"))))
                .isEqualTo(
                        "{\"Statement\":[" + "{\"Action\":[\"s3:GetObject\"],\"Effect\":\"Allow\",\"Resource\":\"*\"},"
                                + "{\"Action\":[\"*\"],\"Effect\":\"Deny\",\"Resource\":[\"a\",\"b\"]}],"
                                + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void adds_principal_and_condition() {
        var statement = allow(List.of("elasticfilesystem:ClientMount"), "arn")
                .to(Map.of("AWS", "*"))
                .when("Bool", "aws:SecureTransport", "false");

        assertThat(IamPolicy.document(statement))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"elasticfilesystem:ClientMount\"],"
                        + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Allow\","
                        + "\"Principal\":{\"AWS\":\"*\"},\"Resource\":\"arn\"}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void joins_conditions_of_one_operator_and_of_several() {
        var statement = allow(List.of("ec2:CreateTags"), "*")
                .named("Tagging")
                .when("StringEquals", "b", "2")
                .when("StringLike", "c", List.of("3", "4"))
                .when("StringEquals", "a", "1");

        assertThat(IamPolicy.document(statement))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"ec2:CreateTags\"],\"Condition\":{"
                        + "\"StringEquals\":{\"a\":\"1\",\"b\":\"2\"},\"StringLike\":{\"c\":[\"3\",\"4\"]}},"
                        + "\"Effect\":\"Allow\",\"Resource\":\"*\",\"Sid\":\"Tagging\"}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void leaves_the_statement_it_starts_from_unchanged() {
        var statement = allow(List.of("s3:GetObject"), "*");
        statement.to(Map.of("AWS", "*"));

        assertThat(statement.fields()).doesNotContainKey("Principal");
    }

    @Test
    void lets_a_service_assume_a_role() {
        assertThat(IamPolicy.trust("ec2.amazonaws.com"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"sts:AssumeRole\"],\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void lets_pods_assume_a_role_with_session_tags() {
        assertThat(IamPolicy.podIdentityTrust())
                .isEqualTo("{\"Statement\":[{\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"}}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void lets_the_pods_of_one_service_account_assume_a_role() {
        assertThat(IamPolicy.serviceAccountTrust("arn:provider", "oidc.example/id/1", "space", "account"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"sts:AssumeRoleWithWebIdentity\"],\"Condition\":{"
                        + "\"StringEquals\":{\"oidc.example/id/1:aud\":\"sts.amazonaws.com\","
                        + "\"oidc.example/id/1:sub\":\"system:serviceaccount:space:account\"}},"
                        + "\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:provider\"}}],"
                        + "\"Version\":\"2012-10-17\"}");
    }
}
