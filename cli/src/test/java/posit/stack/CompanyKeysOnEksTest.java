package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.plan.compare.Change;
import posit.plan.compare.Comparison;
import posit.plan.compare.Side;

/** A key of the company's on AWS, and what the stack's own may encrypt besides data. */
class CompanyKeysOnEksTest {
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012";
    private static final String POLICY = "aws:kms/keyPolicy:KeyPolicy";
    private static final String DISK_KEY = "blockDeviceMappings.0.ebs.kmsKeyId";
    private static final String NODE_CLASS = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";

    private static Stack everything(Stack stack) {
        return stack.set("posit:encryption.nodeDisks", true).set("posit:encryption.logs", true);
    }

    @Test
    void a_key_of_ones_own_encrypts_all_data_in_the_place_of_the_stacks() {
        var graph = new Graph(Stacks.ready().set("posit:encryption.keyArn", KEY).create());

        assertThat(graph.plan().ofType(Types.KEY)).isEmpty();
        assertThat(Graph.text(graph.only(Types.EKS), "encryptionConfigKeyArn")).isEqualTo(KEY);
        assertThat(graph.all(Types.DATABASE)).hasSize(2).allSatisfy(server -> {
            assertThat(Graph.text(server, "kmsKeyId")).isEqualTo(KEY);
            assertThat(Graph.text(server, "performanceInsightsKmsKeyId")).isEqualTo(KEY);
        });
        assertThat(Graph.text(graph.only(Types.FILE_SYSTEM), "kmsKeyId")).isEqualTo(KEY);
        var bucket = "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
        assertThat(Graph.text(graph.only(bucket), "rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId"))
                .isEqualTo(KEY);
        assertThat(graph.all(Types.ROLE_POLICY))
                .filteredOn(policy -> Graph.text(policy, "policy").contains("s3:PutObject"))
                .singleElement()
                .satisfies(policy -> assertThat(Graph.text(policy, "policy")).contains(KEY));
    }

    /** It is protected, and what it encrypted stays readable only with it. */
    @Test
    void a_key_that_a_stack_no_longer_uses_is_not_given_up_silently() {
        var before = new Graph(Stacks.ready().create());

        assertThat(before.only(Types.KEY).protect()).isTrue();
        assertThat(Changes.changed(
                        before.plan(),
                        Stacks.ready().set("posit:encryption.keyArn", KEY).create()))
                .containsAll(Set.of("cluster-eks", "connect-database-server", "connect-files-files"));
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, ""})
    void disks_of_nodes_and_logs_keep_the_keys_of_their_services_until_they_are_asked_for(String keyArn) {
        var stack =
                keyArn.isEmpty() ? Stacks.elasticReady() : Stacks.elasticReady().set("posit:encryption.keyArn", keyArn);
        var graph = new Graph(stack.create());

        assertThat(graph.all(Types.LAUNCH_TEMPLATE)).allSatisfy(template -> assertThat(Graph.input(template, DISK_KEY))
                .isNull());
        assertThat(graph.only(NODE_CLASS).inputs().toString()).doesNotContain("kmsKeyID");
        assertThat(graph.all(Types.LOG_GROUP))
                .allSatisfy(group -> assertThat(group.inputs()).doesNotContainKey("kmsKeyId"));
        assertThat(graph.plan().ofType(POLICY)).isEmpty();
    }

    @Test
    void a_key_of_ones_own_encrypts_them_when_they_are_asked_for() {
        var graph = new Graph(everything(Stacks.elasticReady().set("posit:encryption.keyArn", KEY))
                .create());

        assertThat(graph.all(Types.LAUNCH_TEMPLATE)).allSatisfy(template -> assertThat(Graph.text(template, DISK_KEY))
                .isEqualTo(KEY));
        assertThat(Graph.text(graph.only(NODE_CLASS), "spec.blockDeviceMappings.0.ebs.kmsKeyID"))
                .isEqualTo(KEY);
        assertThat(graph.all(Types.LOG_GROUP))
                .extracting(group -> Graph.text(group, "name"), group -> Graph.text(group, "kmsKeyId"))
                .contains(tuple("/aws/vpc/posit-elastic-flow-logs", KEY))
                .extracting(found -> found.toList().get(1))
                .containsOnly(KEY);
        assertThat(graph.plan().ofType(POLICY)).isEmpty();
        assertThat(graph.plan().ofType(Types.KEY)).isEmpty();
    }

    @Test
    void nodes_of_the_stack_in_a_cluster_of_ones_own_have_the_key_too() {
        var graph = new Graph(everything(ExistingStacks.of(Target.EKS).set("posit:encryption.keyArn", KEY))
                .create());

        assertThat(graph.all(Types.LAUNCH_TEMPLATE)).allSatisfy(template -> assertThat(Graph.text(template, DISK_KEY))
                .isEqualTo(KEY));
    }

    @Test
    void the_key_of_the_stack_lets_ebs_and_cloudwatch_use_it_before_they_do() {
        var graph = new Graph(everything(Stacks.ready()).create());
        var policy = graph.only(POLICY);

        assertThat(Graph.text(policy, "policy"))
                .contains("\"AllowAccount\"", "\"AllowDisks\"", "\"AllowLogGroups\"")
                .contains("ec2.us-east-1.amazonaws.com", "logs.us-east-1.amazonaws.com");
        assertThat(graph.behind(policy, "keyId")).containsExactly(graph.only(Types.KEY));
        assertThat(graph.all(Types.LAUNCH_TEMPLATE)).allSatisfy(template -> {
            assertThat(Graph.text(template, DISK_KEY)).startsWith("arn:aws:kms:");
            assertThat(graph.before(template)).contains(policy);
        });
        assertThat(graph.all(Types.LOG_GROUP)).hasSize(6).allSatisfy(group -> {
            assertThat(Graph.text(group, "kmsKeyId")).startsWith("arn:aws:kms:");
            assertThat(graph.before(group)).contains(policy);
        });
    }

    @Test
    void each_of_the_two_is_asked_for_alone() {
        var disks =
                new Graph(Stacks.ready().set("posit:encryption.nodeDisks", true).create());
        var logs = new Graph(Stacks.ready().set("posit:encryption.logs", true).create());

        assertThat(Graph.text(disks.only(POLICY), "policy"))
                .contains("AllowDisks")
                .doesNotContain("AllowLogGroups");
        assertThat(disks.all(Types.LOG_GROUP))
                .allSatisfy(group -> assertThat(group.inputs()).doesNotContainKey("kmsKeyId"));
        assertThat(Graph.text(logs.only(POLICY), "policy"))
                .contains("AllowLogGroups")
                .doesNotContain("AllowDisks");
        assertThat(logs.all(Types.LAUNCH_TEMPLATE)).allSatisfy(template -> assertThat(Graph.input(template, DISK_KEY))
                .isNull());
    }

    /** Nodes roll, as EKS takes the new version of a template; nothing else that runs or keeps data is touched. */
    @Test
    void asking_for_them_later_replaces_nothing() {
        var before = Side.of(Stacks.elasticReady().preview(), "before");
        var after = Side.of(everything(Stacks.elasticReady()).preview(), "after");

        var comparison = Comparison.of(before, after);

        assertThat(comparison.losesData()).isFalse();
        assertThat(comparison.changes())
                .isNotEmpty()
                .extracting(Change::kind)
                .containsOnly(Change.Kind.ADDED, Change.Kind.CHANGED);
        assertThat(Changes.changed(
                        Stacks.ready().create(), everything(Stacks.ready()).create()))
                .doesNotContain("key-key", "cluster-eks", "connect-database-server", "connect-files-files");
    }
}
