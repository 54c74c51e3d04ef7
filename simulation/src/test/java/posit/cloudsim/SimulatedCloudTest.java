package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posit.cloudsim.Faults.Effect;
import posit.engine.Secret;
import posit.engine.Unknown;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** The protocol, as an engine speaks it. */
class SimulatedCloudTest {
    private static final String PASSWORD = "random:index/randomPassword:RandomPassword";

    private final SimulatedCloud cloud = SimulatedCloud.start(SimulatedCloud.Options.immediate());
    private final Caller caller = new Caller(cloud.port());

    @AfterEach
    void close() {
        caller.close();
        cloud.close();
    }

    @Test
    void every_package_is_behind_one_port() {
        assertThat(cloud.debugProviders().split(","))
                .containsExactly(
                        "aws:" + cloud.port(),
                        "azure-native:" + cloud.port(),
                        "eks:" + cloud.port(),
                        "kubernetes:" + cloud.port(),
                        "random:" + cloud.port());
        assertThat(caller.version()).isGreaterThan("6.83.0");
    }

    @Test
    void inputs_that_no_plugin_knows_are_told() {
        assertThat(caller.check(AwsNetworkKinds.SUBNET, "one", Map.of("vpc", "vpc-1")))
                .containsExactlyInAnyOrder(
                        "aws:ec2/subnet:Subnet one: vpcId is required",
                        "aws:ec2/subnet:Subnet one: aws:ec2/subnet:Subnet has no property vpc");
        assertThat(caller.check("aws:dynamodb/table:Table", "table", Map.of()))
                .singleElement()
                .asString()
                .contains("is not in schema.json");
        assertThat(caller.check(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", Unknown.VALUE)))
                .isEmpty();
    }

    @Test
    void settings_of_providers_are_checked() {
        assertThat(caller.checkConfig("aws", Map.of("region", "eu-nowhere-1")))
                .singleElement()
                .asString()
                .contains("region: must be one of");
        assertThat(caller.checkConfig("kubernetes", Map.of("kubeconfig", new Secret("{}"))))
                .containsExactly("main: failed to parse kubeconfig: no cluster, context and user in it");
        assertThat(caller.checkConfig("kubernetes", Map.of("kubeconfig", Unknown.VALUE)))
                .isEmpty();
        var good = Kubeconfig.ofEks("posit", "us-east-1", "https://one", "QQ==");
        assertThat(caller.checkConfig("kubernetes", Map.of("kubeconfig", good, "version", "4.34.2")))
                .isEmpty();
    }

    @Test
    void default_tags_of_the_provider_reach_every_resource_that_has_tags() {
        caller.configure("aws", Map.of("region", "us-east-2", "defaultTags", "{\"tags\":{\"team\":\"data\"}}"));
        assertThat(caller.checked(AwsNetworkKinds.VPC, "vpc", Map.of("tags", Map.of("Name", "posit"))))
                .containsEntry("tagsAll", Map.of("Name", "posit", "team", "data"));
        assertThat(caller.checked(AwsKinds.ATTACHMENT, "a", Map.of("role", "r", "policyArn", "p")))
                .doesNotContainKey("tagsAll");
    }

    @Test
    void a_preview_changes_nothing_and_does_not_know_what_the_cloud_makes_up() {
        var outputs = caller.preview(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16"));
        assertThat(outputs)
                .containsEntry("cidrBlock", "10.0.0.0/16")
                .containsEntry("arn", Unknown.VALUE)
                .containsEntry("mainRouteTableId", Unknown.VALUE);
        assertThat(cloud.state().things()).isEmpty();
        assertThat(cloud.journal().size()).isZero();
    }

    @Test
    void outputs_carry_region_account_and_id() {
        caller.configure("aws", Map.of("region", "us-gov-west-1"));
        var vpc = caller.create(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16"));
        assertThat(vpc.outputs()).containsEntry("arn", "arn:aws-us-gov:ec2:us-gov-west-1:123456789012:vpc/" + vpc.id());
        assertThat(caller.read(AwsNetworkKinds.VPC, "vpc", vpc.id())).isEqualTo(vpc);
        assertThat(caller.read(AwsNetworkKinds.VPC, "vpc", "vpc-gone").id()).isEmpty();
    }

    @Test
    void secrets_stay_marked_in_outputs_and_in_what_is_read() {
        var made = caller.create(PASSWORD, "password", Map.of("length", 32L));
        var secret = made.outputs().get("result");
        assertThat(secret).isInstanceOf(Secret.class);
        assertThat((String) ((Secret) secret).value()).matches("[A-Za-z0-9]{32}");
        assertThat(caller.read(PASSWORD, "password", made.id()).outputs().get("result"))
                .isEqualTo(secret);
        assertThat(caller.create(PASSWORD, "other", Map.of("length", 32L))
                        .outputs()
                        .get("result"))
                .isNotEqualTo(secret);
    }

    @Test
    void a_change_is_told_with_what_it_replaces_and_what_stays() {
        var before = Map.<String, Object>of("name", "posit", "description", "old");
        var made = caller.create(AwsKinds.ROLE, "role", Map.of("name", "posit", "assumeRolePolicy", "{}"));
        var update = caller.diff(AwsKinds.ROLE, "role", made, before, Map.of("name", "posit", "description", "new"));
        assertThat(update.getChanges()).isEqualTo(DiffChanges.DIFF_SOME);
        assertThat(update.getReplacesList()).isEmpty();
        assertThat(update.getStablesList()).contains("arn").doesNotContain("description");

        var renamed = caller.diff(AwsKinds.ROLE, "role", made, before, Map.of("name", "other", "description", "old"));
        assertThat(renamed.getReplacesList()).containsExactly("name");
        assertThat(renamed.getDeleteBeforeReplace()).isFalse();

        assertThat(caller.diff(AwsKinds.ROLE, "role", made, before, before).getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void a_replacement_of_the_same_name_comes_after_the_old_one_has_gone() {
        var inputs = Map.<String, Object>of("name", "posit", "path", "/");
        var made = caller.create(AwsKinds.ROLE, "role", inputs);
        var moved = caller.diff(AwsKinds.ROLE, "role", made, inputs, Map.of("name", "posit", "path", "/data/"));
        assertThat(moved.getReplacesList()).containsExactly("path");
        assertThat(moved.getDeleteBeforeReplace()).isTrue();
        var prefixed = Map.<String, Object>of("namePrefix", "posit-", "path", "/");
        var other = caller.create(AwsKinds.ROLE, "other", prefixed);
        assertThat(caller.diff(AwsKinds.ROLE, "other", other, prefixed, Map.of("namePrefix", "posit-", "path", "/d/"))
                        .getDeleteBeforeReplace())
                .isFalse();
    }

    @Test
    void what_exists_but_does_not_work_comes_with_its_id_and_outputs() throws InvalidProtocolBufferException {
        cloud.faults().once(Operation.CREATE, AwsNetworkKinds.VPC, Effect.UNHEALTHY, "timeout");
        var thrown = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> caller.create(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16")));
        var detail = StatusProto.fromThrowable(thrown).getDetails(0).unpack(ErrorResourceInitFailed.class);
        assertThat(detail.getReasonsList()).containsExactly("timeout");
        assertThat(detail.getId()).isEqualTo(cloud.state().things().get(0).id());
        assertThat(detail.getProperties().getFieldsMap()).containsKey("arn");
    }

    @Test
    void each_connection_is_an_instance_of_a_provider_with_its_own_cluster() {
        var land = clusters();
        try (var other = new Caller(cloud.port())) {
            caller.configure("kubernetes", Map.of("kubeconfig", kubeconfig(land.get(0))));
            other.configure("kubernetes", Map.of("kubeconfig", kubeconfig(land.get(1))));
            var secret = Map.<String, Object>of("metadata", Map.of("name", "same", "namespace", "default"));
            caller.create(KubernetesKinds.SECRET, "here", secret);
            other.create(KubernetesKinds.SECRET, "there", secret);
        }
        assertThat(cloud.state().things(KubernetesKinds.SECRET))
                .extracting(Thing::scope)
                .containsExactly(land.get(0).output("endpoint"), land.get(1).output("endpoint"));
    }

    private List<Thing> clusters() {
        var role = caller.create(AwsKinds.ROLE, "role", Map.of("name", "role", "assumeRolePolicy", "{}"));
        caller.create(
                AwsKinds.ATTACHMENT,
                "policy",
                Map.of("role", "role", "policyArn", "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"));
        for (var name : List.of("one", "two")) {
            caller.create(
                    EksKinds.CLUSTER,
                    name,
                    Map.of("name", name, "roleArn", role.outputs().get("arn")));
        }
        return cloud.state().things(EksKinds.CLUSTER);
    }

    private static String kubeconfig(Thing cluster) {
        return Kubeconfig.ofEks(cluster.id(), "us-east-1", cluster.output("endpoint"), "QQ==");
    }

    @Test
    void functions_answer_as_in_a_plan_and_only_of_what_exists() {
        caller.configure("aws", Map.of("region", "eu-west-1"));
        assertThat(caller.invoke("aws:index/getRegion:getRegion", Map.of())).containsEntry("name", "eu-west-1");
        var credentials = "azure-native:containerservice:listManagedClusterUserCredentials";
        var thrown = catchThrowableOfType(
                StatusRuntimeException.class, () -> caller.invoke(credentials, Map.of("resourceName", "posit")));
        assertThat(thrown).hasMessageContaining("ResourceNotFound");
        assertThat(catchThrowableOfType(
                        StatusRuntimeException.class, () -> caller.invoke("aws:ec2/getAmi:getAmi", Map.of())))
                .hasMessageContaining("no mock for the function aws:ec2/getAmi:getAmi");
    }

    @Test
    void drift_shows_when_it_is_read() {
        var vpc = caller.create(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16"));
        cloud.state().drift(cloud.state().things().get(0), "enableDnsSupport", false);
        assertThat(caller.read(AwsNetworkKinds.VPC, "vpc", vpc.id()).outputs())
                .containsEntry("enableDnsSupport", false);
        cloud.state().lose(cloud.state().things().get(0));
        assertThat(caller.read(AwsNetworkKinds.VPC, "vpc", vpc.id()).id()).isEmpty();
    }

    @Test
    void closing_waits_for_what_is_under_way_and_time_passes_to_scale() throws InterruptedException {
        var slow = SimulatedCloud.start(SimulatedCloud.Options.immediate().withTimeScale(0.02));
        try (var engine = new Caller(slow.port())) {
            var call = CompletableFuture.runAsync(
                    () -> engine.create(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16")));
            while (slow.state().things().isEmpty()) {
                Thread.sleep(5);
            }
            slow.close();
            assertThat(call).succeedsWithin(Duration.ofSeconds(5));
        }
        var made = slow.state().things().get(0).urn();
        var least = slow.time(made).dividedBy(50);
        assertThat(slow.journal().entries()).singleElement().satisfies(entry -> assertThat(entry.took())
                .isGreaterThanOrEqualTo(least));
    }
}
