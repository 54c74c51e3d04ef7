package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.conformance.Conformance;
import posit.plan.graph.PlanView;

/** {@code posit:alarms}, in whole stacks. */
class AlarmsTest {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String ALERT = "azure-native:monitor:MetricAlert";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:on-call";
    private static final String GROUP = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/operations"
            + "/providers/Microsoft.Insights/actionGroups/on-call";

    static Stream<Stack> silent() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    static Stream<Stack> watched() {
        return Stream.of(eks(), aks());
    }

    private static Stack eks() {
        return Stacks.ready().set("posit:alarms.topicArn", TOPIC);
    }

    private static Stack aks() {
        return Stacks.azureReady().set("posit:alarms.actionGroupId", GROUP);
    }

    @ParameterizedTest
    @MethodSource("silent")
    void without_the_key_there_are_no_alarms(Stack stack) {
        var plan = stack.create();

        assertThat(plan.ofType(ALARM)).isEmpty();
        assertThat(plan.ofType(ALERT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("watched")
    void the_rows_of_the_pages_hold_as_before(Stack stack) {
        assertThat(Conformance.of(stack.create()).holds()).isTrue();
    }

    @Test
    void eks_is_watched_where_a_page_at_night_is_worth_it() {
        var server = Map.of("DBInstanceIdentifier", "posit-aws-connect");

        assertThat(conditions(eks().create(), "connect"))
                .containsEntry("connect-database-alarms-storage", "AWS/RDS FreeStorageSpace < 2147483648")
                .containsEntry("connect-database-alarms-cpu", "AWS/RDS CPUUtilization > 90")
                .containsEntry("connect-database-alarms-memory", "AWS/RDS FreeableMemory < 2147483648")
                .containsEntry("connect-database-alarms-connections", "AWS/RDS DatabaseConnections > 755")
                .containsEntry("connect-files-alarms-io", "AWS/EFS PercentIOLimit > 95")
                .containsEntry("connect-ingress-alarms-unhealthy", "AWS/ApplicationELB UnHealthyHostCount > 0")
                .containsEntry("connect-ingress-alarms-no-target", "AWS/ApplicationELB HealthyHostCount < 1")
                .containsEntry("connect-ingress-alarms-errors", "AWS/ApplicationELB HTTPCode_Target_5XX_Count > 10")
                .containsEntry(
                        "connect-ingress-alarms-balancer-errors", "AWS/ApplicationELB HTTPCode_ELB_5XX_Count > 10")
                .containsEntry("connect-ingress-alarms-certificate", "AWS/CertificateManager DaysToExpiry < 30")
                .hasSize(10);
        assertThat(alarm(eks().create(), "connect-database-alarms-storage"))
                .containsEntry("dimensions", server)
                .containsEntry("alarmActions", List.of(TOPIC))
                .containsEntry("okActions", List.of(TOPIC))
                .containsEntry("treatMissingData", "notBreaching");
    }

    @Test
    void eks_is_watched_by_the_statistics_and_with_the_gaps_that_aws_recommends() {
        assertThat(reading(eks().create(), "connect"))
                .containsEntry("connect-database-alarms-storage", "Minimum of 300 s, 3 times, gap notBreaching")
                .containsEntry("connect-database-alarms-cpu", "Average of 300 s, 3 times, gap breaching")
                .containsEntry("connect-database-alarms-memory", "Average of 300 s, 3 times, gap notBreaching")
                .containsEntry("connect-database-alarms-connections", "Average of 300 s, 3 times, gap notBreaching")
                .containsEntry("connect-files-alarms-io", "Average of 60 s, 15 times, gap notBreaching")
                .containsEntry("connect-ingress-alarms-unhealthy", "Minimum of 60 s, 5 times, gap notBreaching")
                .containsEntry("connect-ingress-alarms-no-target", "Maximum of 60 s, 5 times, gap breaching")
                .containsEntry("connect-ingress-alarms-errors", "Sum of 300 s, 3 times, gap notBreaching")
                .containsEntry("connect-ingress-alarms-balancer-errors", "Sum of 300 s, 3 times, gap notBreaching");
    }

    @Test
    void an_alarm_about_a_certificate_lasts_when_it_has_ended_and_its_metric_with_it() {
        assertThat(reading(eks().create(), "connect"))
                .containsEntry("connect-ingress-alarms-certificate", "Minimum of 86400 s, 1 times, gap ignore");
    }

    @Test
    void package_manager_on_eks_is_watched_but_for_its_bucket_which_has_no_size() {
        assertThat(conditions(eks().create(), "packages").keySet())
                .allMatch(name ->
                        name.startsWith("packages-database-alarms-") || name.startsWith("packages-ingress-alarms-"))
                .hasSize(9);
    }

    @Test
    void a_load_balancer_without_any_target_is_an_alarm_too() {
        var alarm = alarm(eks().create(), "connect-ingress-alarms-no-target");
        var of = (Map<?, ?>) alarm.get("dimensions");

        assertThat(alarm).containsEntry("treatMissingData", "breaching");
        assertThat(of.get("LoadBalancer").toString()).startsWith("app/posit-aws-connect/");
        assertThat(of.get("TargetGroup").toString()).startsWith("targetgroup/posit-aws-connect/");
    }

    @Test
    void aks_is_watched_where_a_page_at_night_is_worth_it() {
        var plan = aks().create();

        assertThat(plan.ofType(ALERT).stream().map(PlannedResource::name))
                .containsExactlyInAnyOrder(
                        "cluster-alerts-nodes",
                        "cluster-alerts-pods",
                        "connect-database-alerts-storage",
                        "connect-database-alerts-cpu",
                        "connect-database-alerts-memory",
                        "connect-database-alerts-connections",
                        "connect-database-alerts-down",
                        "connect-files-alerts-size",
                        "packages-database-alerts-storage",
                        "packages-database-alerts-cpu",
                        "packages-database-alerts-memory",
                        "packages-database-alerts-connections",
                        "packages-database-alerts-down",
                        "packages-files-alerts-size");
        assertThat(criterion(plan, "connect-database-alerts-storage"))
                .isEqualTo("Microsoft.DBforPostgreSQL/flexibleServers storage_percent GreaterThan 85");
        assertThat(criterion(plan, "connect-database-alerts-down"))
                .isEqualTo("Microsoft.DBforPostgreSQL/flexibleServers is_db_alive LessThan 1");
        assertThat(criterion(plan, "connect-files-alerts-size"))
                .isEqualTo("Microsoft.NetApp/netAppAccounts/capacityPools/volumes VolumeConsumedSizePercentage"
                        + " GreaterThan 85");
        assertThat(criterion(plan, "packages-files-alerts-size"))
                .startsWith("Microsoft.Storage/storageAccounts/fileServices FileCapacity GreaterThan ");
    }

    @Test
    void alerts_of_aks_ask_for_aggregations_that_the_metrics_have() {
        var plan = aks().create();

        assertThat(plan.ofType(ALERT).stream()
                        .collect(Collectors.toMap(
                                PlannedResource::name,
                                alert -> PlanView.at(alert, "criteria.allOf.0.timeAggregation") + " of "
                                        + alert.inputs().get("windowSize"))))
                .containsEntry("cluster-alerts-nodes", "Total of PT15M")
                .containsEntry("cluster-alerts-pods", "Total of PT15M")
                .containsEntry("connect-database-alerts-storage", "Average of PT15M")
                .containsEntry("connect-database-alerts-down", "Maximum of PT5M")
                .containsEntry("connect-files-alerts-size", "Average of PT15M")
                .containsEntry("packages-files-alerts-size", "Average of PT1H");
    }

    @Test
    void a_node_or_pod_counts_for_itself_and_only_when_it_lasts() {
        var plan = aks().create();

        assertThat(dimensions(plan, "cluster-alerts-nodes"))
                .isEqualTo(Map.of(
                        "condition", List.of("Ready"),
                        "node", List.of("*"),
                        "status2", List.of("NotReady")));
        assertThat(dimensions(plan, "cluster-alerts-pods"))
                .isEqualTo(Map.of(
                        "namespace", List.of("posit-connect", "posit-package-manager"),
                        "phase", List.of("Pending", "Unknown"),
                        "pod", List.of("*")));
        assertThat(criterion(plan, "cluster-alerts-nodes"))
                .isEqualTo("Microsoft.ContainerService/managedClusters kube_node_status_condition GreaterThan 10");
        assertThat(criterion(plan, "cluster-alerts-pods"))
                .isEqualTo("Microsoft.ContainerService/managedClusters kube_pod_status_phase GreaterThan 10");
    }

    @Test
    void alerts_of_aks_look_at_the_parts_of_the_stack_and_tell_the_given_group() {
        var plan = aks().create();

        assertThat(scope(plan, "connect-database-alerts-cpu")).contains("/flexibleServers/");
        assertThat(scope(plan, "connect-files-alerts-size"))
                .contains("/capacityPools/")
                .contains("/volumes/");
        assertThat(scope(plan, "packages-files-alerts-size")).endsWith("/fileServices/default");
        assertThat(scope(plan, "cluster-alerts-nodes")).contains("/managedClusters/");
        assertThat(plan.ofType(ALERT)).allSatisfy(alert -> assertThat(PlanView.at(alert, "actions.0.actionGroupId"))
                .isEqualTo(GROUP));
    }

    @Test
    void an_address_gets_a_topic_or_an_action_group_of_its_own() {
        var eks = Stacks.ready().set("posit:alarms.email", "on-call@acme.org").create();
        var aks = Stacks.azureReady()
                .set("posit:alarms.email", "on-call@acme.org")
                .create();
        var topic = eks.find("aws:sns/topic:Topic", "alarms-topic")
                .orElseThrow()
                .outputs()
                .get("arn");

        assertThat(eks.find("aws:sns/topicSubscription:TopicSubscription", "alarms-email")
                        .orElseThrow()
                        .inputs())
                .isEqualTo(Map.of("protocol", "email", "endpoint", "on-call@acme.org", "topic", topic));
        assertThat(eks.ofType(ALARM))
                .allSatisfy(alarm -> assertThat(alarm.inputs()).containsEntry("alarmActions", List.of(topic)));
        var group = aks.find("azure-native:monitor:ActionGroup", "alerts-group").orElseThrow();
        assertThat(PlanView.at(group, "emailReceivers.0.emailAddress")).isEqualTo("on-call@acme.org");
        assertThat(group.inputs().get("groupShortName").toString()).hasSizeLessThanOrEqualTo(12);
        assertThat(PlanView.at(aks.ofType(ALERT).get(0), "actions.0.actionGroupId")
                        .toString())
                .endsWith("/actionGroups/posit-azure-alerts");
    }

    private static Map<String, String> conditions(Plan plan, String product) {
        var conditions = new TreeMap<String, String>();
        plan.ofType(ALARM).stream()
                .filter(alarm -> alarm.name().startsWith(product + "-"))
                .forEach(alarm -> {
                    var inputs = alarm.inputs();
                    var operator = "LessThanThreshold".equals(inputs.get("comparisonOperator")) ? " < " : " > ";
                    conditions.put(
                            alarm.name(),
                            inputs.get("namespace") + " " + inputs.get("metricName") + operator
                                    + inputs.get("threshold"));
                });
        return conditions;
    }

    private static Map<String, String> reading(Plan plan, String product) {
        return plan.ofType(ALARM).stream()
                .filter(alarm -> alarm.name().startsWith(product + "-"))
                .collect(Collectors.toMap(PlannedResource::name, alarm -> {
                    var inputs = alarm.inputs();
                    return inputs.get("statistic") + " of " + inputs.get("period") + " s, "
                            + inputs.get("evaluationPeriods") + " times, gap " + inputs.get("treatMissingData");
                }));
    }

    private static Map<Object, Object> dimensions(Plan plan, String name) {
        var alert = plan.find(ALERT, name).orElseThrow();
        return ((List<?>) PlanView.at(alert, "criteria.allOf.0.dimensions"))
                .stream()
                        .map(dimension -> (Map<?, ?>) dimension)
                        .collect(Collectors.toMap(each -> each.get("name"), each -> each.get("values")));
    }

    private static Map<String, Object> alarm(Plan plan, String name) {
        return plan.find(ALARM, name).orElseThrow().inputs();
    }

    private static String criterion(Plan plan, String name) {
        var alert = plan.find(ALERT, name).orElseThrow();
        var path = "criteria.allOf.0.";
        return PlanView.at(alert, path + "metricNamespace") + " " + PlanView.at(alert, path + "metricName") + " "
                + PlanView.at(alert, path + "operator") + " " + PlanView.at(alert, path + "threshold");
    }

    private static String scope(Plan plan, String name) {
        return PlanView.at(plan.find(ALERT, name).orElseThrow(), "scopes.0").toString();
    }
}
