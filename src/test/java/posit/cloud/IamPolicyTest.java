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
}
