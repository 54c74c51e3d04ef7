package posit.network;

import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.cloud.AzureGroup;
import posit.cloud.Component;

/** A network security group: what may enter a subnet beside the load balancer's own health checks. */
final class AzureRules extends Component {
    /** The last one before Azure's own, which admit the whole network. */
    private static final int LAST = 4000;

    /** All ports, and with them all protocols. */
    static final List<String> ANY_PORT = List.of("0-65535");

    /** @param part which subnets: part of the group's name */
    record Args(AzureGroup group, String part, List<Rule> rules) {}

    /** One inbound rule; of two that match, the lower priority wins. */
    record Rule(int priority, String name, String access, List<String> from, List<String> ports) {}

    /** @param from ranges of which none need be left out by hand: Azure refuses a rule whose ranges overlap */
    static Rule allow(int priority, String name, List<Cidr> from, List<String> ports) {
        var apart = from.stream()
                .distinct()
                .filter(range -> from.stream().noneMatch(other -> !other.equals(range) && other.contains(range)))
                .map(Cidr::toString)
                .toList();
        return new Rule(priority, name, "Allow", apart, ports);
    }

    static Rule denyNetwork() {
        return new Rule(LAST, "Network", "Deny", List.of("VirtualNetwork"), ANY_PORT);
    }

    private final NetworkSecurityGroup group;

    AzureRules(String name, Args args, ComponentResourceOptions options) {
        super("AzureRules", name, options);
        group = new NetworkSecurityGroup(
                name("group"),
                NetworkSecurityGroupArgs.builder()
                        .resourceGroupName(args.group().name())
                        .location(args.group().location())
                        .networkSecurityGroupName(args.group().names().of(args.part()))
                        .securityRules(
                                args.rules().stream().map(AzureRules::rule).toList())
                        .tags(args.group().tags())
                        .build(),
                child());
        registerOutputs(Map.of("groupId", groupId()));
    }

    Output<String> groupId() {
        return group.id();
    }

    private static SecurityRuleArgs rule(Rule rule) {
        var builder = SecurityRuleArgs.builder()
                .name(rule.access() + rule.name())
                .priority(rule.priority())
                .direction("Inbound")
                .access(rule.access())
                .protocol(rule.ports().equals(ANY_PORT) ? "*" : "Tcp")
                .sourcePortRange("*")
                .destinationAddressPrefix("*")
                .destinationPortRanges(rule.ports());
        // A service tag is only understood alone.
        return rule.from().size() == 1
                ? builder.sourceAddressPrefix(rule.from().get(0)).build()
                : builder.sourceAddressPrefixes(rule.from()).build();
    }
}
