package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.SimulatedCloud;
import posit.cloudsim.Thing;
import posit.stack.Stack;

/** The life of a stack around parts that are there already: here those of another stack. */
class ExistingPartsTest {
    private static final String SUBNET_OF_AWS = "aws:ec2/subnet:Subnet";
    private static final String SUBNET_OF_AZURE = "azure-native:network:Subnet";
    private static final Map<String, String> AS_KEYS = Map.of("netapp", "netApp", "public", "loadBalancers");

    @ParameterizedTest
    @EnumSource(names = {"AWS", "AZURE"})
    void a_stack_comes_up_in_a_network_of_another_and_goes_without_it(Shipped shipped) {
        try (var cloud = SimulatedCloud.start(shipped.cloud());
                var engine = new SmallEngine(cloud.debugProviders())) {
            engine.up(shipped.stack()).expectSuccess();
            var existing = things(cloud);
            var network = shipped == Shipped.AWS ? vpc(cloud) : vnet(cloud);
            var stack = inside(network, shipped.stack());

            engine.up(stack).expectSuccess();
            assertThat(things(cloud)).containsAll(existing).hasSizeGreaterThan(existing.size());
            assertThat(made(cloud, stack))
                    .noneMatch(thing -> thing.matches(".*(Vpc|VirtualNetwork|NatGateway|Subnet)"));
            assertThat(engine.up(stack).expectSuccess().changes()).isEmpty();
            assertThat(engine.refresh(stack).expectSuccess().changes()).isEmpty();

            var kept = things(cloud);
            kept.removeIf(thing -> existing.contains(thing) || !Shipped.stays(thing));
            var free = stack.set("posit:protect", false);
            engine.up(free).expectSuccess();
            engine.destroy(free).expectSuccess();
            var left = things(cloud);
            assertThat(left).containsAll(existing);
            left.removeAll(existing);
            assertThat(left).isEqualTo(kept);
            assertThat(engine.up(shipped.stack()).expectSuccess().changes()).isEmpty();
        }
    }

    private static Stack inside(Map<String, Object> network, Stack stack) {
        return stack.named("inside")
                .without("posit:network")
                .set("posit:name", "inside")
                .set("posit:connect.domain", "connect.inside.acme.org")
                .set("posit:packageManager.domain", "packages.inside.acme.org")
                .set("posit:network.existing", network);
    }

    private static Map<String, Object> vpc(SimulatedCloud cloud) {
        return Map.of(
                "vpcId", only(cloud, "aws:ec2/vpc:Vpc").id(),
                "privateSubnets", zones(cloud, false),
                "publicSubnets", zones(cloud, true));
    }

    /** Zone to id. */
    private static Map<String, String> zones(SimulatedCloud cloud, boolean inPublic) {
        return of(cloud, SUBNET_OF_AWS)
                .filter(subnet -> inPublic == subnet.urn().contains("::network-public-"))
                .collect(Collectors.toMap(
                        subnet -> subnet.inputs().get("availabilityZone").toString(),
                        Thing::id,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Object> vnet(SimulatedCloud cloud) {
        var subnets = new TreeMap<String, String>();
        of(cloud, SUBNET_OF_AZURE).forEach(subnet -> {
            var name = subnet.id().substring(subnet.id().lastIndexOf('/') + 1);
            subnets.put(AS_KEYS.getOrDefault(name, name), subnet.id());
        });
        return Map.of(
                "networkId", only(cloud, "azure-native:network:VirtualNetwork").id(),
                "subnets", subnets,
                "nodeRanges", List.of("10.43.0.0/16"));
    }

    private static Thing only(SimulatedCloud cloud, String type) {
        return of(cloud, type).findFirst().orElseThrow();
    }

    private static Stream<Thing> of(SimulatedCloud cloud, String type) {
        return cloud.state().things().stream().filter(thing -> thing.type().equals(type));
    }

    /** What stacks made; a final snapshot of a database, which RDS makes, is for people. */
    private static Set<String> things(SimulatedCloud cloud) {
        return cloud.state().things().stream()
                .filter(thing -> !thing.urn().isEmpty())
                .map(thing -> thing.type() + " " + thing.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Types of what a stack made. */
    private static Set<String> made(SimulatedCloud cloud, Stack stack) {
        return cloud.state().things().stream()
                .filter(thing -> thing.urn().startsWith("urn:pulumi:" + stack.name() + "::"))
                .map(Thing::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
