package posit.cloudsim;

import java.util.List;
import java.util.Map;

/** A small account of AWS: a network in two zones, roles, a cluster. */
final class AwsLand {
    static final String POLICIES = "arn:aws:iam::aws:policy/";

    final Sandbox sandbox = new Sandbox();
    final Thing vpc = sandbox.make(AwsNetworkKinds.VPC, "vpc", Map.of("cidrBlock", "10.0.0.0/16"));
    final Thing one = subnet("one", "us-east-1a", "10.0.0.0/24");
    final Thing two = subnet("two", "us-east-1b", "10.0.1.0/24");

    Thing subnet(String name, String zone, String range) {
        return sandbox.make(
                AwsNetworkKinds.SUBNET, name, Map.of("vpcId", vpc.id(), "availabilityZone", zone, "cidrBlock", range));
    }

    List<String> subnets() {
        return List.of(one.id(), two.id());
    }

    Thing gateway() {
        return sandbox.make(AwsNetworkKinds.INTERNET_GATEWAY, "internet", Map.of("vpcId", vpc.id()));
    }

    Thing address(String name) {
        return sandbox.make(AwsNetworkKinds.EIP, name, Map.of("domain", "vpc"));
    }

    Thing nat(Thing address) {
        return sandbox.make(
                AwsNetworkKinds.NAT_GATEWAY, "nat", Map.of("subnetId", one.id(), "allocationId", address.id()));
    }

    Thing table(String name) {
        return sandbox.make(AwsNetworkKinds.ROUTE_TABLE, name, Map.of("vpcId", vpc.id()));
    }

    Thing association(String name, Thing table, Thing subnet) {
        return sandbox.make(
                AwsNetworkKinds.ASSOCIATION, name, Map.of("routeTableId", table.id(), "subnetId", subnet.id()));
    }

    Thing route(String name, Thing table, Thing gateway) {
        return sandbox.make(
                AwsNetworkKinds.ROUTE,
                name,
                Map.of("routeTableId", table.id(), "destinationCidrBlock", "0.0.0.0/0", "gatewayId", gateway.id()));
    }

    /** Both subnets reach the internet. */
    void online() {
        var table = table("table");
        route("out", table, gateway());
        association("one", table, one);
        association("two", table, two);
    }

    Thing group(String name) {
        return sandbox.make(AwsNetworkKinds.SECURITY_GROUP, name, Map.of("name", name, "vpcId", vpc.id()));
    }

    Thing role(String name, String... policies) {
        var role = sandbox.make(AwsKinds.ROLE, name, Map.of("name", name, "assumeRolePolicy", "{}"));
        for (var policy : policies) {
            sandbox.make(
                    AwsKinds.ATTACHMENT,
                    name + "-" + policy,
                    Map.of("role", role.id(), "policyArn", POLICIES + policy));
        }
        return role;
    }

    Thing cluster() {
        var role = role("cluster", "AmazonEKSClusterPolicy");
        return sandbox.make(
                EksKinds.CLUSTER,
                "cluster",
                Map.of("name", "posit", "roleArn", role.output("arn"), "vpcConfig", Map.of("subnetIds", subnets())));
    }

    Map<String, Object> nodes(Thing cluster) {
        var role = role("nodes", "AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly");
        return Map.of(
                "clusterName", cluster.id(),
                "nodeGroupName", "nodes",
                "nodeRoleArn", role.output("arn"),
                "labels", Map.of("workload", "connect"),
                "subnetIds", subnets());
    }
}
