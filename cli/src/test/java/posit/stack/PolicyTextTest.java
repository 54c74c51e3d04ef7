package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.Plan;

/** JSON and ARNs inside inputs. */
class PolicyTextTest {
    private static final Pattern ARN = Pattern.compile("arn:([a-z-]*):");

    @Test
    void every_json_text_is_valid_and_has_sorted_keys() {
        var texts = jsonTexts(Stacks.ready().create());

        assertThat(texts)
                .containsKeys(
                        "cluster-connect-node-role.assumeRolePolicy",
                        "connect-files-policy.policy",
                        "network-flow-logs-writer-write.policy",
                        "alb-controller-controller-targets.policy",
                        "cluster-addons-vpc-cni.configurationValues")
                .allSatisfy((where, text) -> sortedKeys(JsonParser.parseString(text)));
    }

    @Test
    void every_iam_policy_has_the_version_with_variables_and_statements() {
        var policies = jsonTexts(Stacks.ready().create());
        policies.keySet().removeIf(where -> !where.toLowerCase(Locale.ROOT).endsWith("policy"));

        assertThat(policies).hasSizeGreaterThan(5).allSatisfy((where, text) -> {
            var policy = JsonParser.parseString(text).getAsJsonObject();
            assertThat(policy.get("Version").getAsString()).isEqualTo("2012-10-17");
            assertThat(policy.get("Statement").getAsJsonArray()).isNotEmpty();
        });
    }

    @Test
    void the_controllers_rights_to_change_end_at_this_stacks_target_groups() {
        var policy = jsonTexts(Stacks.ready().create()).get("alb-controller-controller-targets.policy");
        var statements = JsonParser.parseString(policy).getAsJsonObject().getAsJsonArray("Statement");
        var changing = new TreeMap<String, String>();
        for (var statement : statements) {
            var object = statement.getAsJsonObject();
            object.getAsJsonArray("Action").forEach(action -> {
                if (!action.getAsString().matches("[a-z0-9]+:Describe.*")) {
                    changing.put(action.getAsString(), object.get("Resource").getAsString());
                }
            });
        }
        var ours = "arn:aws:elasticloadbalancing:us-east-1:*:targetgroup/posit-aws-*";
        assertThat(changing)
                .isEqualTo(Map.of(
                        "elasticloadbalancing:RegisterTargets", ours,
                        "elasticloadbalancing:DeregisterTargets", ours));
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, aws", "eu-central-1, aws", "us-gov-west-1, aws-us-gov", "cn-north-1, aws-cn"})
    void every_arn_is_of_the_regions_partition(String region, String partition) {
        var stack = Stacks.ready()
                .set("aws:region", region)
                .set("posit:cluster.admins", Map.of("team", "arn:" + partition + ":iam::111122223333:role/team"));
        var partitions = new TreeSet<String>();
        var arns = new ArrayList<String>();
        for (var resource : stack.create().resources()) {
            Texts.of(resource.inputs(), true).forEach(text -> {
                var matcher = ARN.matcher(text.value());
                while (matcher.find()) {
                    partitions.add(matcher.group(1));
                    arns.add(resource.name() + "." + text.path());
                }
            });
        }
        assertThat(partitions).containsExactly(partition);
        assertThat(arns)
                .contains(
                        "cluster-connect-node-AmazonEKSWorkerNodePolicy.policyArn",
                        "alb-controller-controller-targets.policy",
                        "cluster-eks.accessEntries.team.accessPolicies.admin.policyArn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "us-gov-west-1"})
    void s3_is_reached_inside_the_network(String region) {
        assertThat(s3(region)).isEqualTo("com.amazonaws." + region + ".s3");
    }

    /** Only interface endpoints begin with {@code cn.} there. */
    @Test
    void s3_is_reached_by_the_same_name_in_china() {
        assertThat(s3("cn-north-1")).isEqualTo("com.amazonaws.cn-north-1.s3");
    }

    private static Object s3(String region) {
        var graph = new Graph(Stacks.ready().set("aws:region", region).preview());
        return Graph.input(graph.only("aws:ec2/vpcEndpoint:VpcEndpoint"), "serviceName");
    }

    /** The kubeconfig is pulumi-eks' own text. */
    private static Map<String, String> jsonTexts(Plan plan) {
        var texts = new TreeMap<String, String>();
        for (var resource : plan.resources()) {
            Texts.of(resource.inputs(), true)
                    .filter(text -> text.value().matches("(?s)\\s*[\\[{].*")
                            && !text.path().equals("kubeconfig"))
                    .forEach(text -> texts.put(resource.name() + "." + text.path(), text.value()));
        }
        return texts;
    }

    private static void sortedKeys(JsonElement json) {
        if (json.isJsonObject()) {
            var keys = List.copyOf(json.getAsJsonObject().keySet());
            assertThat(keys).isSorted();
            json.getAsJsonObject().entrySet().forEach(entry -> sortedKeys(entry.getValue()));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(PolicyTextTest::sortedKeys);
        }
    }
}
