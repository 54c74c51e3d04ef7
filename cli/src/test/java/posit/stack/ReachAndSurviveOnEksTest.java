package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static posit.stack.Graph.input;
import static posit.stack.Graph.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows CA-08 to CA-13, value for value, on what the shipped stack asks Pulumi for. */
class ReachAndSurviveOnEksTest {
    private static final Set<String> PUBLIC = Set.of("network-public-0", "network-public-1");

    private final Graph shipped = new Graph(Stacks.awsConnect().preview());
    private final Graph created = new Graph(Stacks.readyConnect().create());

    @Test
    void the_load_balancer_closes_quiet_connections_as_the_stack_file_says() {
        var plan = Stacks.ready().set("posit:connect.idleTimeoutSeconds", 1200).create();

        assertThat(plan.find("aws:lb/loadBalancer:LoadBalancer", "connect-ingress-balancer")
                        .orElseThrow()
                        .inputs())
                .containsEntry("idleTimeout", 1200L);
    }

    @Test
    void CA_08_file_system_is_encrypted_and_has_a_mount_target_in_every_private_subnet() {
        var files = created.only(Types.FILE_SYSTEM);
        var targets = created.all(Types.MOUNT_TARGET);

        assertThat(input(files, "encrypted")).isEqualTo(true);
        assertThat(created.behind(files, "kmsKeyId")).containsExactly(created.only(Types.KEY));
        assertThat(targets).extracting(target -> input(target, "subnetId")).containsExactlyInAnyOrderElementsOf((List<
                        ?>)
                created.plan().outputs().get("privateSubnetIds"));
        assertThat(targets).allSatisfy(target -> assertThat(created.behind(target, "fileSystemId"))
                .containsExactly(files));
    }

    @Test
    void CA_08_volume_is_the_file_system_itself_and_no_access_point() {
        var volume = created.only(Types.VOLUME);

        assertThat(input(volume, "spec.csi.driver")).isEqualTo("efs.csi.aws.com");
        assertThat(input(volume, "spec.csi.volumeHandle"))
                .isEqualTo(created.plan().outputs().get("connectStorageId"));
        assertThat(created.plan().ofType("aws:efs/accessPoint:AccessPoint")).isEmpty();
        assertThat(input(volume, "spec.persistentVolumeReclaimPolicy")).isEqualTo("Retain");
        assertThat(input(volume, "spec.accessModes")).isEqualTo(List.of("ReadWriteMany"));
        assertThat(input(volume, "spec.mountOptions")).isEqualTo(List.of("lookupcache=pos"));
    }

    @Test
    void CA_08_all_connect_servers_and_all_content_mount_that_volume() {
        var volume = created.only(Types.VOLUME);
        var claim = created.only(Types.CLAIM);
        var shared = input(created.connectRelease(), "values.sharedStorage");

        assertThat(input(claim, "spec.volumeName")).isEqualTo(input(volume, "metadata.name"));
        assertThat(input(claim, "spec.storageClassName")).isEqualTo(input(volume, "spec.storageClassName"));
        assertThat(input(claim, "spec.accessModes")).isEqualTo(List.of("ReadWriteMany"));
        assertThat(shared)
                .isEqualTo(Map.of(
                        "create", false, "mount", true, "mountContent", true, "name", input(claim, "metadata.name")));
    }

    @Test
    void CA_09_load_balancer_is_public_and_an_application_load_balancer() {
        var balancer = shipped.only(Types.BALANCER);

        assertThat(input(balancer, "loadBalancerType")).isEqualTo("application");
        assertThat(input(balancer, "internal")).isEqualTo(false);
        assertThat(shipped.namesBehind(balancer, "subnets")).isEqualTo(PUBLIC);
    }

    @Test
    void CA_09_https_goes_to_connects_pods_and_a_browser_sticks_to_one() {
        var https = shipped.only(
                Types.LISTENER, listener -> text(listener, "protocol").equals("HTTPS"));
        var targets = shipped.only(Types.TARGET_GROUP);

        assertThat(input(https, "port")).isEqualTo(443L);
        assertThat(shipped.behind(https, "loadBalancerArn")).containsExactly(shipped.only(Types.BALANCER));
        assertThat(input(https, "defaultActions.0.type")).isEqualTo("forward");
        assertThat(shipped.behind(https, "defaultActions")).containsExactly(targets);
        assertThat(input(targets, "stickiness"))
                .isEqualTo(Map.of("enabled", true, "type", "lb_cookie", "cookieDuration", 86_400L));
        assertThat(input(targets, "targetType")).isEqualTo("ip");
        assertThat(input(targets, "port")).isEqualTo(3939L);
        assertThat(input(targets, "healthCheck.path")).isEqualTo("/__ping__");
    }

    @Test
    void CA_09_the_target_group_is_filled_with_the_pods_of_connects_service() {
        var binding = created.only(Types.TARGET_BINDING);

        assertThat(input(binding, "spec.serviceRef")).isEqualTo(Map.of("name", "posit-connect", "port", 80L));
        assertThat(input(binding, "metadata.namespace")).isEqualTo("posit-connect");
        assertThat(input(created.connectRelease(), "values.fullnameOverride")).isEqualTo("posit-connect");
        assertThat(created.behind(binding, "spec")).containsExactly(created.only(Types.TARGET_GROUP));
    }

    @Test
    void CA_09_plain_http_is_redirected_to_https() {
        var http = shipped.only(
                Types.LISTENER, listener -> text(listener, "protocol").equals("HTTP"));

        assertThat(input(http, "port")).isEqualTo(80L);
        assertThat(input(http, "defaultActions.0.redirect"))
                .isEqualTo(Map.of("port", "443", "protocol", "HTTPS", "statusCode", "HTTP_301"));
    }

    @Test
    void CA_10_every_zone_has_a_public_and_a_private_subnet() {
        assertThat(shipped.all(Types.SUBNET))
                .extracting(PlannedResource::name, subnet -> input(subnet, "availabilityZone"))
                .containsExactlyInAnyOrder(
                        tuple("network-public-0", "us-east-1a"),
                        tuple("network-private-0", "us-east-1a"),
                        tuple("network-public-1", "us-east-1b"),
                        tuple("network-private-1", "us-east-1b"));
        assertThat(shipped.all(Types.SUBNET))
                .allSatisfy(subnet -> assertThat(subnet.inputs()).doesNotContainEntry("mapPublicIpOnLaunch", true));
    }

    @Test
    void CA_10_only_public_subnets_are_routed_to_the_internet() {
        var routes = new TreeSet<String>();
        for (var association : shipped.all(Types.ROUTE_ASSOCIATION)) {
            var table = shipped.behind(association, "routeTableId").get(0);
            shipped.all(Types.ROUTE).stream()
                    .filter(route -> shipped.behind(route, "routeTableId").contains(table))
                    .map(route -> shipped.namesBehind(association, "subnetId") + " -> " + way(route))
                    .forEach(routes::add);
        }
        assertThat(routes)
                .containsExactly(
                        "[network-private-0] -> [network-nat-0]",
                        "[network-private-1] -> [network-nat-1]",
                        "[network-public-0] -> [network-internet]",
                        "[network-public-1] -> [network-internet]");
    }

    @Test
    void CA_10_only_the_load_balancer_and_the_nat_gateways_are_in_public_subnets() {
        var inPublic = new TreeSet<String>();
        for (var resource : shipped.plan().resources()) {
            resource.propertyDependencies().keySet().stream()
                    .filter(input ->
                            shipped.namesBehind(resource, input).stream().anyMatch(PUBLIC::contains))
                    .filter(input -> !resource.type().equals(Types.ROUTE_ASSOCIATION))
                    .forEach(input -> inPublic.add(resource.type()));
        }
        assertThat(inPublic).containsExactly(Types.NAT_GATEWAY, Types.BALANCER);
        assertThat(input(shipped.only(Types.DATABASE), "publiclyAccessible")).isEqualTo(false);
    }

    @Test
    void CA_10_the_internet_is_let_in_at_two_ports_of_the_load_balancer_and_nowhere_else() {
        var open = shipped.all(Types.INGRESS_RULE).stream()
                .filter(rule -> rule.inputs().containsKey("cidrIpv4"))
                .map(rule -> shipped.namesBehind(rule, "securityGroupId") + " " + input(rule, "cidrIpv4") + " "
                        + input(rule, "fromPort") + "-" + input(rule, "toPort"));

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "[connect-ingress-access] 0.0.0.0/0 443-443", "[connect-ingress-access] 0.0.0.0/0 80-80");
        assertThat(shipped.behind(shipped.only(Types.BALANCER), "securityGroups"))
                .extracting(PlannedResource::name)
                .containsExactly("connect-ingress-access");
    }

    @Test
    void CA_12_connect_pods_stand_on_nodes_of_different_zones() {
        var release = shipped.connectRelease();

        assertThat(input(release, "values.replicas")).isEqualTo(2L);
        assertThat(input(release, "values.topologySpreadConstraints"))
                .isEqualTo(List.of(spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")));
        assertThat(input(release, "values.podDisruptionBudget")).isEqualTo(Map.of("maxUnavailable", 1L));
        assertThat(input(release, "values.nodeSelector")).isEqualTo(input(shipped.only(Types.NODE_GROUP), "labels"));
    }

    @Test
    void CA_12_the_loss_of_a_zone_leaves_the_other_its_way_out() {
        assertThat(shipped.all(Types.NAT_GATEWAY))
                .extracting(gateway -> shipped.namesBehind(gateway, "subnetId"))
                .containsExactlyInAnyOrder(Set.of("network-public-0"), Set.of("network-public-1"));
    }

    @Test
    void CA_13_database_is_backed_up_for_14_days_and_leaves_a_final_snapshot() {
        var server = created.only(Types.DATABASE);

        assertThat(input(server, "backupRetentionPeriod")).isEqualTo(14L);
        assertThat(input(server, "copyTagsToSnapshot")).isEqualTo(true);
        assertThat(input(server, "skipFinalSnapshot")).isEqualTo(false);
        assertThat(text(server, "finalSnapshotIdentifier")).matches("posit-aws-connect-final-[0-9a-f]{8}");
    }

    @Test
    void CA_13_file_system_is_backed_up_every_day_into_a_vault_of_its_own_for_35_days() {
        var selection = shipped.only(Types.BACKUP_SELECTION);
        var plan = shipped.only(Types.BACKUP_PLAN);

        assertThat(shipped.behind(selection, "resources")).containsExactly(shipped.only(Types.FILE_SYSTEM));
        assertThat(shipped.behind(selection, "planId")).containsExactly(plan);
        assertThat(shipped.behind(plan, "rules")).containsExactly(shipped.only(Types.BACKUP_VAULT));
        assertThat(input(plan, "rules.0.schedule")).isEqualTo("cron(0 2 * * ? *)");
        assertThat(input(plan, "rules.0.lifecycle.deleteAfter")).isEqualTo(35L);
        assertThat(input(shipped.only(Types.FILE_BACKUP), "backupPolicy.status"))
                .isEqualTo("DISABLED");
    }

    @Test
    void CA_13_a_restore_finds_the_very_helm_values_of_the_release() {
        assertThat(created.plan().outputs().get("connectHelmValues"))
                .isEqualTo(input(created.connectRelease(), "values"));
    }

    private Set<String> way(PlannedResource route) {
        assertThat(input(route, "destinationCidrBlock")).isEqualTo("0.0.0.0/0");
        var open = route.inputs().containsKey("gatewayId");
        return shipped.namesBehind(route, open ? "gatewayId" : "natGatewayId");
    }

    private static Map<String, Object> spread(String topologyKey) {
        return Map.of(
                "maxSkew",
                1L,
                "topologyKey",
                topologyKey,
                "whenUnsatisfiable",
                "DoNotSchedule",
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio-connect")),
                "matchLabelKeys",
                List.of("pod-template-hash"),
                "nodeTaintsPolicy",
                "Honor");
    }
}
