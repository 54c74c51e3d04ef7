package posit.stack;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Cloud;
import posit.engine.PlannedResource;
import posit.reference.ServiceRule;
import posit.reference.ServiceRule.Part;

/** Whatever name a stack file may have, each service accepts what is made from it. */
class ServiceRulesTest {
    /** What the AWS provider puts behind a prefix. */
    private static final String COMPLETED = "20261201101500000000000001";

    private static final Set<String> INPUTS = Set.of(
            "name",
            "namePrefix",
            "identifier",
            "bucketPrefix",
            "nodeGroupNamePrefix",
            "serverName",
            "accountName",
            "dnsPrefix");

    /** The service of the table by type. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            entry(Types.EKS, "clusters"),
            entry(Types.NODE_GROUP, "node groups"),
            entry(Types.LAUNCH_TEMPLATE, "launch templates"),
            entry("aws:ec2/securityGroup:SecurityGroup", "security groups"),
            entry(Types.BALANCER, "load balancers"),
            entry(Types.TARGET_GROUP, "target groups"),
            entry(Types.BUCKET, "buckets"),
            entry("aws:kms/alias:Alias", "key aliases"),
            entry(Types.DATABASE, "databases"),
            entry(Types.PARAMETERS, "parameter groups"),
            entry(Types.SUBNET_GROUP, "subnet groups"),
            entry(Types.ROLE, "roles"),
            entry(Types.BACKUP_VAULT, "vaults"),
            entry(Types.BACKUP_PLAN, "backup plans and selections"),
            entry(Types.BACKUP_SELECTION, "backup plans and selections"),
            entry("aws:sns/topic:Topic", "topics"),
            entry("aws:sqs/queue:Queue", "queues"),
            entry("aws:cloudwatch/eventRule:EventRule", "rules of events"),
            entry("aws:cloudwatch/metricAlarm:MetricAlarm", "alarms"),
            entry(Types.LOG_GROUP, "log groups"),
            entry(AzureTypes.AKS, "public endpoints"),
            entry(AzureTypes.SERVER, "public endpoints"),
            entry(AzureTypes.STORAGE_ACCOUNT, "storage accounts"));

    /** Inside a role, and in a zone of the user's own. */
    private static final Set<String> SCOPED = Set.of(Types.ROLE_POLICY, "aws:route53/record:Record");

    @ParameterizedTest
    @ValueSource(
            strings = {"sg0", "internals", "aws", "default", "rds", "xn", "amzn-s3", "a-s3alias", "abcdefghij-lmnop-rst"
            })
    void what_aws_is_given_is_accepted(String name) {
        var used = new TreeSet<String>();
        Stream.of(Stacks.ready().set("posit:alarms.email", "on-call@acme.org"), Stacks.elasticReady())
                .flatMap(stack -> stack.set("posit:name", name).create().resources().stream())
                .filter(one -> one.type().startsWith("aws:") || one.type().equals(Types.EKS))
                .filter(one -> !SCOPED.contains(one.type()))
                .forEach(one -> names(one).forEach(made -> used.add(accepted(Cloud.AWS, one, made))));
        assertThat(used).isEqualTo(services(Cloud.AWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sg", "internal", "azure2", "my-office", "x-bing", "abcdefghij-lmnop-rst"})
    void what_azure_is_given_is_accepted(String name) {
        var used = new TreeSet<String>();
        Stacks.azureReady().set("posit:name", name).create().resources().stream()
                .filter(one -> one.type().startsWith("azure-native:") && SERVICES.containsKey(one.type()))
                .forEach(one -> names(one).forEach(made -> used.add(accepted(Cloud.AZURE, one, made))));
        assertThat(used).isEqualTo(services(Cloud.AZURE));
    }

    @Test
    void tags_of_our_own_keep_the_rules_too() {
        Map.of(Cloud.AWS, Stacks.ready(), Cloud.AZURE, Stacks.azureReady()).forEach((cloud, stack) -> {
            var tags = stack.create().resources().stream()
                    .filter(one -> one.inputs().get("tags") instanceof Map)
                    .flatMap(one -> ((Map<?, ?>) one.inputs().get("tags")).entrySet().stream())
                    .toList();
            assertThat(tags).isNotEmpty().allSatisfy(tag -> {
                assertThat(ServiceRule.brokenBy(cloud, Part.TAG_NAME, (String) tag.getKey()))
                        .isEmpty();
                assertThat(ServiceRule.brokenBy(cloud, Part.TAG_VALUE, (String) tag.getValue()))
                        .isEmpty();
            });
        });
    }

    @Test
    void each_rule_has_a_source_or_says_that_none_was_found() {
        assertThat(ServiceRule.TABLE)
                .extracting(ServiceRule::source)
                .allMatch(source -> source.startsWith("https://") || source.equals("not found"));
    }

    private static String accepted(Cloud cloud, PlannedResource resource, String made) {
        var service = SERVICES.get(resource.type());
        assertThat(service).as(resource.type() + " has a name and no rule").isNotNull();
        assertThat(rules(cloud).filter(rule -> rule.service().equals(service)))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(made).as(resource.type()).matches(rule.form()));
        return service;
    }

    private static List<String> names(PlannedResource resource) {
        return INPUTS.stream()
                .filter(input -> resource.inputs().get(input) instanceof String)
                .map(input -> resource.inputs().get(input)
                        + (input.endsWith("refix") && !input.equals("dnsPrefix") ? COMPLETED : ""))
                .toList();
    }

    private static Stream<ServiceRule> rules(Cloud cloud) {
        return ServiceRule.TABLE.stream().filter(rule -> rule.cloud() == cloud && rule.part() == Part.NAME);
    }

    private static TreeSet<String> services(Cloud cloud) {
        return rules(cloud).map(ServiceRule::service).collect(Collectors.toCollection(TreeSet::new));
    }
}
