package posit.stack;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** With the longest prefix a user may choose, every name still fits what the cloud allows. */
class PhysicalNamesTest {
    private static final String LONGEST = "abcdefghij-lmnop-rst";

    /** What the AWS provider puts behind a prefix: a time and a counter. */
    private static final int COMPLETED = 26;

    /** Longest value by type and input. A type that is in neither table fails: decide what its name may be. */
    private static final Map<String, Map<String, Integer>> LIMITS = Map.ofEntries(
            entry("eks:index:Cluster", Map.of("name", 100)),
            entry("aws:backup/vault:Vault", Map.of("name", 50)),
            entry("aws:backup/plan:Plan", Map.of("name", 50)),
            entry("aws:backup/selection:Selection", Map.of("name", 50)),
            entry("aws:cloudwatch/logGroup:LogGroup", Map.of("name", 512)),
            entry("aws:cloudwatch/metricAlarm:MetricAlarm", Map.of("name", 255)),
            entry("aws:sns/topic:Topic", Map.of("name", 256)),
            entry("aws:ec2/launchTemplate:LaunchTemplate", Map.of("namePrefix", 128 - COMPLETED)),
            entry("aws:ec2/securityGroup:SecurityGroup", Map.of("namePrefix", 255 - COMPLETED, "description", 255)),
            entry("aws:eks/nodeGroup:NodeGroup", Map.of("nodeGroupNamePrefix", 63 - COMPLETED)),
            entry("aws:cloudwatch/eventRule:EventRule", Map.of("namePrefix", 64 - COMPLETED)),
            entry("aws:sqs/queue:Queue", Map.of("namePrefix", 80 - COMPLETED)),
            entry("aws:iam/role:Role", Map.of("namePrefix", 64 - COMPLETED)),
            entry("aws:iam/rolePolicy:RolePolicy", Map.of("name", 128)),
            entry("aws:kms/alias:Alias", Map.of("name", 256)),
            entry("aws:lb/loadBalancer:LoadBalancer", Map.of("name", 32)),
            entry("aws:lb/targetGroup:TargetGroup", Map.of("name", 32)),
            entry("aws:rds/instance:Instance", Map.of("identifier", 63, "finalSnapshotIdentifier", 255, "dbName", 63)),
            entry("aws:rds/parameterGroup:ParameterGroup", Map.of("namePrefix", 255 - COMPLETED)),
            entry("aws:rds/subnetGroup:SubnetGroup", Map.of("namePrefix", 255 - COMPLETED)),
            entry("aws:route53/record:Record", Map.of("name", 255)),
            entry(Types.BUCKET, Map.of("bucketPrefix", 63 - COMPLETED)),
            entry("kubernetes:helm.sh/v3:Release", Map.of("name", 53)));

    /** AWS names them itself, or they have no name but a tag. */
    private static final Set<String> NAMELESS = Set.of(
            "aws:acm/certificate:Certificate",
            "aws:acm/certificateValidation:CertificateValidation",
            "aws:sns/topicSubscription:TopicSubscription",
            "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
            "aws:ec2/eip:Eip",
            "aws:ec2/flowLog:FlowLog",
            "aws:ec2/internetGateway:InternetGateway",
            "aws:ec2/natGateway:NatGateway",
            "aws:ec2/route:Route",
            "aws:ec2/routeTable:RouteTable",
            "aws:ec2/routeTableAssociation:RouteTableAssociation",
            "aws:ec2/subnet:Subnet",
            "aws:ec2/vpc:Vpc",
            "aws:ec2/vpcEndpoint:VpcEndpoint",
            "aws:efs/backupPolicy:BackupPolicy",
            "aws:efs/fileSystem:FileSystem",
            "aws:efs/fileSystemPolicy:FileSystemPolicy",
            "aws:efs/mountTarget:MountTarget",
            "aws:cloudwatch/eventTarget:EventTarget",
            "aws:eks/accessEntry:AccessEntry",
            "aws:eks/addon:Addon",
            "aws:eks/podIdentityAssociation:PodIdentityAssociation",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:kms/key:Key",
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
            "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
            "aws:s3/bucketPolicy:BucketPolicy",
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
            "aws:s3/bucketVersioningV2:BucketVersioningV2",
            "aws:sqs/queuePolicy:QueuePolicy",
            "aws:lb/listener:Listener",
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");

    /** Longest label value and Service name; pods carry the release's name as a label. */
    private static final int KUBERNETES_NAME = 63;

    private static final int TAG_VALUE = 256;

    private final List<PlannedResource> resources =
            Stacks.ready().set("posit:name", LONGEST).create().resources();

    /** With those of Karpenter, and with alarms. */
    private final List<PlannedResource> all = Stream.of(
                    Stacks.ready().set("posit:alarms.email", "on-call@acme.org"), Stacks.elasticReady())
            .flatMap(stack -> stack.set("posit:name", LONGEST).create().resources().stream())
            .toList();

    @Test
    void every_name_fits_with_the_longest_prefix() {
        var wrong = new TreeSet<String>();
        for (var resource : all) {
            LIMITS.getOrDefault(resource.type(), Map.of()).forEach((input, limit) -> {
                var name = Graph.text(resource, input);
                if (name.isEmpty() || name.length() > limit) {
                    wrong.add(
                            resource.type() + "." + input + " \"" + name + "\" has not 1 to " + limit + " characters");
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(all).extracting(PlannedResource::type).containsAll(LIMITS.keySet());
    }

    @Test
    void every_type_of_resource_is_known_to_have_a_limit_or_no_name() {
        assertThat(all)
                .filteredOn(one -> one.type().startsWith("aws:") || one.remote())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(LIMITS.containsKey(one.type()) != NAMELESS.contains(one.type()))
                        .as(one.type() + " must be in one of the tables of this test")
                        .isTrue());
        assertThat(all).filteredOn(one -> NAMELESS.contains(one.type())).allSatisfy(one -> assertThat(one.inputs())
                .doesNotContainKeys("name", "namePrefix", "identifier", "identifierPrefix"));
    }

    /** ServiceRulesTest covers the other names. */
    @Test
    void fixed_names_have_the_characters_their_service_allows() {
        var graph = new Graph(Stacks.ready().set("posit:name", LONGEST).create());

        assertNames(graph, Types.DATABASE, "finalSnapshotIdentifier", "[a-z](-?[a-z0-9])*");
        assertNames(graph, Types.DATABASE, "dbName", "[a-zA-Z][a-zA-Z0-9_]*");
    }

    private static void assertNames(Graph graph, String type, String input, String pattern) {
        assertThat(graph.all(type))
                .allSatisfy(one -> assertThat(Graph.text(one, input)).matches(pattern));
    }

    @Test
    void names_inside_the_cluster_are_the_same_for_every_prefix() {
        var kubernetes = resources.stream()
                .filter(one -> one.type().startsWith("kubernetes:"))
                .map(one -> Graph.input(one, one.type().equals(Types.RELEASE) ? "name" : "metadata.name"))
                .toList();

        assertThat(kubernetes)
                .containsExactlyInAnyOrder(
                        "aws-load-balancer-controller",
                        "connect-data",
                        "connect-data",
                        "connect-database",
                        "connect-license",
                        "posit-connect",
                        "posit-connect",
                        "posit-connect",
                        "posit-connect-content",
                        "package-manager-database",
                        "package-manager-encryption",
                        "package-manager-license",
                        "posit-package-manager",
                        "posit-package-manager",
                        "posit-package-manager",
                        "posit-packages-databases",
                        "create",
                        "server")
                .allSatisfy(name -> assertThat((String) name).hasSizeLessThanOrEqualTo(KUBERNETES_NAME));
    }

    @Test
    void tags_fit_what_aws_allows() {
        assertThat(resources)
                .filteredOn(one -> one.inputs().containsKey("tags"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Graph.text(one, "tags.Name"))
                        .startsWith(LONGEST)
                        .hasSizeLessThanOrEqualTo(TAG_VALUE));
    }
}
