package acme.science;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupIngressArgs;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.rds.inputs.ClusterServerlessv2ScalingConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import posit.cluster.Eks;
import posit.database.Database;
import posit.database.PostgresConnection;
import posit.database.PostgresConnectionArgs;
import posit.network.VpcNetwork;

/** Aurora instead of the library's PostgreSQL on RDS: any class that implements {@link Database} will do. */
final class AuroraDatabase implements Database {
    private static final String NAME = "connect";
    private static final int PORT = 5432;
    private static final String ENGINE = "aurora-postgresql";

    private final Cluster server;
    private final ClusterInstance instance;
    private final Output<String> password;

    AuroraDatabase(String name, VpcNetwork network, Eks clients, Output<String> password, Provider aws) {
        this.password = password;
        var options = CustomResourceOptions.builder().provider(aws);
        var subnets = new SubnetGroup(
                name,
                SubnetGroupArgs.builder().subnetIds(network.privateSubnetIds()).build(),
                options.build());
        var access = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .vpcId(network.networkId())
                        .ingress(SecurityGroupIngressArgs.builder()
                                .protocol("tcp")
                                .fromPort(PORT)
                                .toPort(PORT)
                                .securityGroups(clients.securityGroupId().applyValue(List::of))
                                .build())
                        .build(),
                options.build());
        server = new Cluster(
                name,
                ClusterArgs.builder()
                        .engine(ENGINE)
                        .engineVersion("17.4")
                        .databaseName(NAME)
                        .masterUsername(NAME)
                        .masterPassword(password)
                        .dbSubnetGroupName(subnets.name())
                        .vpcSecurityGroupIds(access.id().applyValue(List::of))
                        .storageEncrypted(true)
                        .serverlessv2ScalingConfiguration(ClusterServerlessv2ScalingConfigurationArgs.builder()
                                .minCapacity(0.5)
                                .maxCapacity(4.0)
                                .build())
                        .build(),
                CustomResourceOptions.builder().provider(aws).protect(true).build());
        instance = new ClusterInstance(
                name,
                ClusterInstanceArgs.builder()
                        .clusterIdentifier(server.id())
                        .engine(ENGINE)
                        .instanceClass("db.serverless")
                        .build(),
                options.build());
    }

    @Override
    public List<String> databases() {
        return List.of(NAME);
    }

    @Override
    public PostgresConnection connection(String database) {
        return PostgresConnectionArgs.builder()
                .host(server.endpoint())
                .database(database)
                .user(NAME)
                .password(password)
                .readyWhen(instance)
                .build();
    }
}
