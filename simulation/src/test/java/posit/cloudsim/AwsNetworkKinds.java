package posit.cloudsim;

import static posit.cloudsim.AwsShapes.arn;
import static posit.cloudsim.AwsShapes.id;
import static posit.cloudsim.AwsShapes.owned;
import static posit.cloudsim.AwsShapes.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amazon VPC and Elastic Load Balancing. */
final class AwsNetworkKinds {
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    static final String EIP = "aws:ec2/eip:Eip";
    static final String ROUTE_TABLE = "aws:ec2/routeTable:RouteTable";
    static final String ROUTE = "aws:ec2/route:Route";
    static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    static final String LISTENER = "aws:lb/listener:Listener";

    private AwsNetworkKinds() {}

    static void addTo(Catalogue catalogue) {
        network(catalogue);
        routes(catalogue);
        securityGroups(catalogue);
        loadBalancing(catalogue);
    }

    private static void network(Catalogue catalogue) {
        catalogue.add(VPC, id("vpc")).outputs(making -> {
            var made = new TreeMap<>(owned("ec2", "vpc").apply(making));
            made.put("mainRouteTableId", "rtb-main" + making.hex(13));
            made.put("defaultSecurityGroupId", "sg-default" + making.hex(7));
            return made;
        });
        catalogue
                .add(SUBNET, id("subnet"))
                .outputs(owned("ec2", "subnet"))
                .holds("vpcId", VPC)
                .onCreate(AwsNetworkRules::rangeIsFree);
        catalogue
                .add(INTERNET_GATEWAY, id("igw"))
                .outputs(owned("ec2", "internet-gateway"))
                .holds("vpcId", VPC)
                .unique("Resource.AlreadyAssociated", thing -> thing.text("vpcId")
                        .orElse(""))
                .onDelete(AwsNetworkRules::noAddressIsMapped);
        catalogue
                .add(EIP, id("eipalloc"))
                .outputs(making -> Map.of(
                        "allocationId", making.id(),
                        "publicIp", "203.0.113." + Math.floorMod(making.id().hashCode(), 254),
                        "arn", arn(making, "ec2", "elastic-ip/" + making.id())))
                .inUse("InvalidIPAddress.InUse");
        catalogue
                .add(NAT_GATEWAY, id("nat"))
                .outputs(making -> Map.of("networkInterfaceId", "eni-0" + making.hex(16)))
                .holds("subnetId", SUBNET)
                .holds("allocationId", EIP)
                .unique("Resource.AlreadyAssociated", thing -> thing.text("allocationId")
                        .orElse(""))
                .onCreate(AwsNetworkRules::internetIsReachable);
        catalogue
                .add("aws:ec2/vpcEndpoint:VpcEndpoint", id("vpce"))
                .outputs(owned("ec2", "vpc-endpoint"))
                .holds("vpcId", VPC)
                .holds("subnetIds", SUBNET)
                .holds("securityGroupIds", SECURITY_GROUP)
                .knows("routeTableIds", ROUTE_TABLE);
        catalogue
                .add("aws:ec2/flowLog:FlowLog", id("fl"))
                .outputs(making -> Map.of("arn", arn(making, "ec2", "vpc-flow-log/" + making.id())))
                .knows("vpcId", VPC)
                .knows("logDestination", AwsKinds.LOG_GROUP)
                .knows("iamRoleArn", AwsKinds.ROLE);
    }

    private static void routes(Catalogue catalogue) {
        catalogue
                .add(ROUTE_TABLE, id("rtb"))
                .outputs(owned("ec2", "route-table"))
                .holds("vpcId", VPC);
        catalogue
                .add(ROUTE, making -> "r-" + making.text("routeTableId").orElse("") + making.hex(10))
                .outputs(making -> Map.of("origin", "CreateRoute", "state", "active"))
                .belongsTo("routeTableId", ROUTE_TABLE)
                .holds("gatewayId", INTERNET_GATEWAY)
                .knows("natGatewayId", NAT_GATEWAY)
                .unique("RouteAlreadyExists", AwsNetworkRules::destination);
        catalogue
                .add(ASSOCIATION, id("rtbassoc"))
                .holds("routeTableId", ROUTE_TABLE)
                .knows("subnetId", SUBNET)
                .unique("Resource.AlreadyAssociated", thing -> thing.text("subnetId")
                        .orElse(""));
    }

    private static void securityGroups(Catalogue catalogue) {
        catalogue
                .add(SECURITY_GROUP, id("sg"))
                .outputs(making -> with(
                        making.physicalName("name"),
                        arn(making, "ec2", "security-group/" + making.id()),
                        "ownerId",
                        AwsShapes.ACCOUNT))
                .holds("vpcId", VPC)
                .unique("InvalidGroup.Duplicate", thing -> thing.output("name") + " in " + thing.output("vpcId"));
        catalogue
                .add("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", id("sg"))
                .outputs(making -> with("default", arn(making, "ec2", "security-group/" + making.id())))
                .belongsTo("vpcId", VPC);
        for (var rule : List.of("Ingress", "Egress")) {
            catalogue
                    .add("aws:vpc/securityGroup" + rule + "Rule:SecurityGroup" + rule + "Rule", id("sgr"))
                    .outputs(making -> Map.of(
                            "securityGroupRuleId",
                            making.id(),
                            "arn",
                            arn(making, "ec2", "security-group-rule/" + making.id())))
                    .belongsTo("securityGroupId", SECURITY_GROUP)
                    .holds("referencedSecurityGroupId", SECURITY_GROUP)
                    .unique("InvalidPermission.Duplicate", AwsNetworkRules::permission);
        }
    }

    private static void loadBalancing(Catalogue catalogue) {
        catalogue
                .add(LOAD_BALANCER, making -> balancerArn(making, "loadbalancer/app"))
                .outputs(making -> {
                    var name = making.physicalName("name");
                    var host = name + "-" + making.hex(9) + "." + making.region() + ".elb.amazonaws.com";
                    return with(
                            name,
                            making.id(),
                            "dnsName",
                            host,
                            "zoneId",
                            "Z35SXDOTRQ7X7K",
                            "arnSuffix",
                            suffix(making, "loadbalancer/"));
                })
                .holds("subnets", SUBNET)
                .holds("securityGroups", SECURITY_GROUP)
                .unique("DuplicateLoadBalancerName", thing -> thing.output("name"))
                .onCreate(AwsNetworkRules::balancerHasZones)
                .onDelete(AwsNetworkRules::balancerIsUnprotected);
        catalogue
                .add(TARGET_GROUP, making -> balancerArn(making, "targetgroup"))
                .outputs(making ->
                        with(making.physicalName("name"), making.id(), "arnSuffix", suffix(making, "targetgroup")))
                .holds("vpcId", VPC)
                .unique("DuplicateTargetGroupName", thing -> thing.output("name"))
                .inUse("ResourceInUse");
        catalogue
                .add(LISTENER, making -> balancerArn(making, "listener/app") + "/" + making.hex(14))
                .outputs(making -> Map.of("arn", making.id()))
                .belongsTo("loadBalancerArn", LOAD_BALANCER)
                .holds("defaultActions.targetGroupArn", TARGET_GROUP)
                .holds("certificateArn", AwsKinds.CERTIFICATE)
                .unique(
                        "DuplicateListener",
                        thing -> thing.texts("loadBalancerArn") + ":" + Values.at(thing.inputs(), "port"))
                .onCreate(AwsNetworkRules::certificateIsIssued);
    }

    /** By which metrics name it: {@code app/name/id}, {@code targetgroup/name/id}. */
    private static String suffix(Making making, String kind) {
        var place = making.id().indexOf(kind);
        return making.id().substring(kind.endsWith("/") ? place + kind.length() : place);
    }

    private static String balancerArn(Making making, String kind) {
        return arn(making, "elasticloadbalancing", kind + "/" + making.physicalName("name") + "/" + making.hex(16));
    }
}
