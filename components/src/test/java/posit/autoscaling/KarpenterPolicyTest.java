package posit.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.cloud.Names;

class KarpenterPolicyTest {
    private static final int INLINE_LIMIT = 10_240;

    private static String document(String region, String cluster) {
        return new KarpenterPolicy(new AwsRegion(region), cluster, "arn:queue", "arn:node-role").document();
    }

    /** Compared once with the template of 1.14.1 by a program: the same statements, but for account and zonal shift. */
    @Test
    void says_what_karpenters_own_template_says() throws IOException {
        var golden = Files.readString(Path.of("components/src/test/resources/golden/karpenter-policy.json"));

        assertThat(JsonParser.parseString(document("eu-west-1", "acme"))).isEqualTo(JsonParser.parseString(golden));
    }

    @Test
    void fits_into_an_inline_policy_with_the_longest_names() {
        var name = "a".repeat(Names.MAX_PREFIX);

        assertThat(new KarpenterPolicy(
                                new AwsRegion("ap-southeast-3"),
                                name,
                                "arn:aws-us-gov:sqs:ap-southeast-3:111122223333:" + "q".repeat(80),
                                "arn:aws-us-gov:iam::111122223333:role/" + "r".repeat(64))
                        .document())
                .hasSizeLessThan(INLINE_LIMIT);
    }

    @Test
    void names_everything_in_the_partition_of_the_region() {
        assertThat(document("us-gov-west-1", "acme"))
                .contains("arn:aws-us-gov:ec2:us-gov-west-1:*:instance/*", "arn:aws-us-gov:iam::*:instance-profile/*")
                .doesNotContain("arn:aws:");
    }

    @Test
    void ends_and_tags_nothing_that_karpenter_of_another_cluster_made() {
        for (var name : new String[] {"AllowScopedDeletion", "AllowScopedResourceTagging"}) {
            var conditions = statement(name).getAsJsonObject("Condition");
            assertThat(conditions
                            .getAsJsonObject("StringEquals")
                            .get("aws:ResourceTag/kubernetes.io/cluster/acme")
                            .getAsString())
                    .isEqualTo("owned");
        }
    }

    @Test
    void hands_instances_the_role_of_nodes_and_no_other() {
        var statement = statement("AllowPassingInstanceRole");

        assertThat(statement.get("Resource").getAsString()).isEqualTo("arn:node-role");
        assertThat(statement
                        .getAsJsonObject("Condition")
                        .getAsJsonObject("StringEquals")
                        .get("iam:PassedToService"))
                .hasToString("[\"ec2.amazonaws.com\",\"ec2.amazonaws.com.cn\"]");
    }

    private static JsonObject statement(String sid) {
        var statements = new TreeMap<String, JsonObject>();
        JsonParser.parseString(document("eu-west-1", "acme"))
                .getAsJsonObject()
                .getAsJsonArray("Statement")
                .forEach(one -> statements.put(one.getAsJsonObject().get("Sid").getAsString(), one.getAsJsonObject()));
        return statements.get(sid);
    }
}
