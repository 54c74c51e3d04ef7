package acme.vpc;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.inputs.RouteTableRouteArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import posit.cloud.AwsRegion;
import posit.network.ExistingAwsNetwork;
import posit.network.ExistingAwsNetworkArgs;

/** A VPC over two zones with one NAT gateway, as a company may have written it long ago. */
final class OwnVpc {
    private final Provider aws;
    private final Vpc vpc;
    private final ExistingAwsNetwork network;

    OwnVpc(AwsRegion region, Provider aws) {
        this.aws = aws;
        vpc = new Vpc(
                "vpc",
                VpcArgs.builder()
                        .cidrBlock("10.90.0.0/16")
                        .enableDnsHostnames(true)
                        .build(),
                options());
        var zones = List.of(region.name() + "a", region.name() + "b");
        var publicSubnets = zones.stream()
                .map(zone -> subnet("public", zone, zones.indexOf(zone)))
                .toList();
        var privateSubnets = zones.stream()
                .map(zone -> subnet("private", zone, 8 + zones.indexOf(zone)))
                .toList();

        var internet = new InternetGateway(
                "internet", InternetGatewayArgs.builder().vpcId(vpc.id()).build(), options());
        var open = routes("public", publicSubnets, RouteTableRouteArgs.builder().gatewayId(internet.id()));
        var address = new Eip("nat", EipArgs.builder().domain("vpc").build(), options());
        var nat = new NatGateway(
                "nat",
                NatGatewayArgs.builder()
                        .subnetId(publicSubnets.get(0).id())
                        .allocationId(address.id())
                        .build(),
                CustomResourceOptions.builder().provider(aws).dependsOn(open).build());
        var egress =
                routes("private", privateSubnets, RouteTableRouteArgs.builder().natGatewayId(nat.id()));

        var args =
                ExistingAwsNetworkArgs.builder().vpcId(vpc.id()).egress(egress).internet(open);
        for (var zone : zones) {
            args.publicSubnets(zone, publicSubnets.get(zones.indexOf(zone)).id());
            args.privateSubnets(zone, privateSubnets.get(zones.indexOf(zone)).id());
        }
        network = new ExistingAwsNetwork("network", args.build(), ComponentResourceOptions.Empty);
    }

    ExistingAwsNetwork network() {
        return network;
    }

    private Subnet subnet(String kind, String zone, int index) {
        return new Subnet(
                kind + "-" + zone,
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .availabilityZone(zone)
                        .cidrBlock("10.90." + index * 16 + ".0/20")
                        .build(),
                options());
    }

    private List<Resource> routes(String kind, List<Subnet> subnets, RouteTableRouteArgs.Builder way) {
        var table = new RouteTable(
                kind,
                RouteTableArgs.builder()
                        .vpcId(vpc.id())
                        .routes(way.cidrBlock("0.0.0.0/0").build())
                        .build(),
                options());
        var routes = new ArrayList<Resource>();
        for (var subnet : subnets) {
            routes.add(new RouteTableAssociation(
                    kind + "-" + subnets.indexOf(subnet),
                    RouteTableAssociationArgs.builder()
                            .subnetId(subnet.id())
                            .routeTableId(table.id())
                            .build(),
                    options()));
        }
        return routes;
    }

    private CustomResourceOptions options() {
        return CustomResourceOptions.builder().provider(aws).build();
    }
}
