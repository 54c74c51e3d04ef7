package posit.network;

import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;
import posit.cloud.Names;

/** A VPC with one public and one private subnet per zone, egress through NAT gateways, and flow logs. */
public final class AwsNetwork extends Component implements VpcNetwork {
    private static final String ANYWHERE = "0.0.0.0/0";

    /** Private subnets take an eighth of the VPC each: pods get their addresses from them. */
    private static final int PRIVATE_BITS = 3;

    /** Public subnets hold load balancers and NAT gateways only; they follow the last possible private subnet. */
    private static final int PUBLIC_BITS = 8;

    private static final int MAX_ZONES = 6;

    private static final int FIRST_PUBLIC = MAX_ZONES << (PUBLIC_BITS - PRIVATE_BITS);

    /**
     * @param cidr /16 to /19
     * @param zones what decides the availability zones of the subnets
     * @param natGatewayPerZone true: a zone's egress survives the loss of the others; false: one gateway for all
     * @param flowLogRetentionDays a number of days that CloudWatch accepts
     * @param logKeyArn KMS key that encrypts the flow logs; empty: that of CloudWatch Logs
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            Cidr cidr,
            @Builder.Default("AwsZones.of(3)") AwsZones zones,
            @Builder.Default("true") boolean natGatewayPerZone,

            @Builder.Default("posit.cloud.Retention.FLOW_LOGS")
            int flowLogRetentionDays,

            Optional<Output<String>> logKeyArn) {
        public Args {
            if (cidr.prefix() < 16 || cidr.prefix() > 19) {
                throw new IllegalArgumentException(cidr + ": a VPC of this layout is /16 to /19");
            }
            if (zones.size() < 2 || zones.size() > MAX_ZONES) {
                throw new IllegalArgumentException(zones.size() + " zones: this layout has room for 2 to " + MAX_ZONES);
            }
        }
    }

    private final Args args;
    private final Vpc vpc;
    private final List<Subnet> publicSubnets = new ArrayList<>();
    private final List<Subnet> privateSubnets = new ArrayList<>();
    private final List<Resource> egress = new ArrayList<>();
    private final List<Resource> internet = new ArrayList<>();

    public AwsNetwork(String name, Args args, ComponentResourceOptions options) {
        super("AwsNetwork", name, options);
        this.args = args;
        vpc = new Vpc(
                name("vpc"),
                VpcArgs.builder()
                        .cidrBlock(args.cidr().toString())
                        .enableDnsHostnames(true)
                        .enableDnsSupport(true)
                        .tags(named("vpc"))
                        .build(),
                child());
        // Adopting it without rules closes the group that AWS opens to itself in every new VPC.
        new DefaultSecurityGroup(
                name("default"),
                DefaultSecurityGroupArgs.builder().vpcId(vpc.id()).build(),
                child());
        subnets();
        new AwsFlowLogs(
                name("flow-logs"),
                new AwsFlowLogs.Args(args.names(), vpc.id(), args.flowLogRetentionDays(), args.logKeyArn()),
                componentOptions().build());
        registerOutputs(Map.of(
                "networkId", networkId(),
                "privateSubnetIds", privateSubnetIds(),
                "publicSubnetIds", publicSubnetIds()));
    }

    @Override
    public Output<String> networkId() {
        return vpc.id();
    }

    @Override
    public Output<List<String>> privateSubnetIds() {
        return ids(privateSubnets);
    }

    @Override
    public Output<List<String>> publicSubnetIds() {
        return ids(publicSubnets);
    }

    @Override
    public List<Output<String>> privateSubnets() {
        return privateSubnets.stream().map(Subnet::id).toList();
    }

    @Override
    public List<Resource> egress() {
        return List.copyOf(egress);
    }

    @Override
    public List<Resource> internet() {
        return List.copyOf(internet);
    }

    private void subnets() {
        var gateway = new InternetGateway(
                name("internet"),
                InternetGatewayArgs.builder()
                        .vpcId(vpc.id())
                        .tags(named("internet"))
                        .build(),
                child());
        var publicTable = table("public");
        var publicRoute = new Route(
                name("public"),
                RouteArgs.builder()
                        .routeTableId(publicTable.id())
                        .destinationCidrBlock(ANYWHERE)
                        .gatewayId(gateway.id())
                        .build(),
                child());
        internet.add(publicRoute);
        var tables = new ArrayList<Output<String>>(List.of(publicTable.id()));
        var zones = args.zones().names(this);
        NatGateway nat = null;
        for (int zone = 0; zone < zones.size(); zone++) {
            var publicSubnet = publicSubnet(zone, zones.get(zone), publicTable);
            if (nat == null || args.natGatewayPerZone()) {
                nat = nat(zone, publicSubnet, gateway, publicRoute);
            }
            tables.add(privateSubnet(zone, zones.get(zone), nat).id());
        }
        // Free of charge, and keeps image layers and packages off the NAT gateways.
        new VpcEndpoint(
                name("s3"),
                VpcEndpointArgs.builder()
                        .vpcId(vpc.id())
                        .vpcEndpointType("Gateway")
                        .serviceName(args.region().gatewayService("s3"))
                        .routeTableIds(Output.all(tables))
                        .tags(named("s3"))
                        .build(),
                child());
    }

    private Subnet publicSubnet(int zone, Output<String> zoneName, RouteTable table) {
        var range = args.cidr().subnet(PUBLIC_BITS, FIRST_PUBLIC + zone);
        var subnet = subnet("public-" + zone, zoneName, range, "kubernetes.io/role/elb");
        associate("public-" + zone, subnet, table);
        publicSubnets.add(subnet);
        return subnet;
    }

    private RouteTable privateSubnet(int zone, Output<String> zoneName, NatGateway gateway) {
        var part = "private-" + zone;
        var subnet = subnet(part, zoneName, args.cidr().subnet(PRIVATE_BITS, zone), "kubernetes.io/role/internal-elb");
        privateSubnets.add(subnet);
        var table = table(part);
        egress.add(new Route(
                name(part),
                RouteArgs.builder()
                        .routeTableId(table.id())
                        .destinationCidrBlock(ANYWHERE)
                        .natGatewayId(gateway.id())
                        .build(),
                child()));
        egress.add(associate(part, subnet, table));
        return table;
    }

    /** Waits for the route: on destroy an internet gateway cannot go while an address is mapped through it. */
    private NatGateway nat(int zone, Subnet subnet, Resource gateway, Resource publicRoute) {
        var part = "nat-" + zone;
        var address = new Eip(
                name(part), EipArgs.builder().domain("vpc").tags(named(part)).build(), child(gateway));
        return new NatGateway(
                name(part),
                NatGatewayArgs.builder()
                        .subnetId(subnet.id())
                        .allocationId(address.id())
                        .tags(named(part))
                        .build(),
                child(publicRoute));
    }

    private Subnet subnet(String part, Output<String> zone, Cidr range, String roleTag) {
        return new Subnet(
                name(part),
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .availabilityZone(zone)
                        .cidrBlock(range.toString())
                        .tags(Map.of("Name", args.names().of(part), roleTag, "1"))
                        .build(),
                child());
    }

    private RouteTable table(String part) {
        return new RouteTable(
                name(part),
                RouteTableArgs.builder().vpcId(vpc.id()).tags(named(part)).build(),
                child());
    }

    private RouteTableAssociation associate(String part, Subnet subnet, RouteTable table) {
        return new RouteTableAssociation(
                name(part),
                RouteTableAssociationArgs.builder()
                        .subnetId(subnet.id())
                        .routeTableId(table.id())
                        .build(),
                child());
    }

    private Map<String, String> named(String part) {
        return Map.of("Name", args.names().of(part));
    }

    private static Output<List<String>> ids(List<Subnet> subnets) {
        return Output.all(subnets.stream().map(Subnet::id).toList());
    }
}
