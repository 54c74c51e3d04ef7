package posit.plan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import posit.plan.graph.PlanView;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.stack.Stacks;

class ExposureTest {
    private static final List<String> ANYWHERE = List.of("0.0.0.0/0");
    private static final List<String> OFFICE = List.of("203.0.113.0/24", "198.51.100.7/32");

    @Test
    void endpoints_on_aws_are_the_kubernetes_api_and_the_listeners_of_the_balancer() {
        assertThat(exposure(connectOnAws()).endpoints())
                .extracting(Endpoint::what, Endpoint::address, Endpoint::from, Endpoint::reach)
                .containsExactly(
                        tuple("Kubernetes API", "HTTPS 443", ANYWHERE, Reach.INTERNET),
                        tuple("Load balancer", "HTTP 80", ANYWHERE, Reach.INTERNET),
                        tuple("Load balancer", "HTTPS 443", ANYWHERE, Reach.INTERNET));
        assertThat(exposure(connectOnAws()).endpoints())
                .extracting(Endpoint::safeguards)
                .contains(List.of("redirects to HTTPS"), List.of("ELBSecurityPolicy-TLS13-1-2-2021-06"));
    }

    @Test
    void endpoints_on_azure_are_the_kubernetes_api_and_the_hosts() {
        assertThat(exposure(Stacks.azureReady()).endpoints())
                .extracting(Endpoint::what, Endpoint::address, Endpoint::from, Endpoint::reach)
                .containsExactly(
                        tuple("Kubernetes API", "HTTPS 443", ANYWHERE, Reach.INTERNET),
                        tuple("Load balancer", "https://connect.acme.org", ANYWHERE, Reach.INTERNET),
                        tuple("Load balancer", "https://packages.acme.org", ANYWHERE, Reach.INTERNET));
        assertThat(exposure(Stacks.azureReady()).endpoints().get(0).safeguards())
                .containsExactly("Microsoft Entra sign-in", "Azure RBAC", "no local accounts");
    }

    @Test
    void who_reaches_a_cluster_that_others_keep_only_they_know() {
        assertThat(exposure(ExistingStacks.aws()).endpoints())
                .filteredOn(endpoint -> endpoint.what().equals("Kubernetes API"))
                .extracting(Endpoint::reach, Endpoint::safeguards)
                .containsExactly(tuple(Reach.EXISTING, List.of()));
        assertThat(exposure(ExistingStacks.azure()).endpoints())
                .extracting(Endpoint::what, Endpoint::address, Endpoint::reach)
                .containsExactly(
                        tuple("Kubernetes API", "HTTPS 443", Reach.EXISTING),
                        tuple("Load balancer", "https://connect.acme.org", Reach.EXISTING),
                        tuple("Load balancer", "https://packages.acme.org", Reach.EXISTING));
        assertThat(exposure(ExistingStacks.aws()).rules())
                .extracting(Rule::group)
                .contains("cluster and nodes");
    }

    @Test
    void named_ranges_are_told_as_such() {
        var aws = exposure(
                connectOnAws().set("posit:cluster.allowedCidrs", OFFICE).set("posit:connect.allowedCidrs", OFFICE));
        var azure = exposure(Stacks.azureReady()
                .set("posit:cluster.allowedCidrs", OFFICE)
                .set("posit:connect.allowedCidrs", OFFICE)
                .set("posit:packageManager.allowedCidrs", OFFICE));

        assertThat(aws.openToTheInternet()).isZero();
        assertThat(aws.endpoints()).extracting(Endpoint::reach).containsOnly(Reach.RANGES);
        assertThat(aws.endpoints().get(0).from()).isEqualTo(OFFICE);
        assertThat(azure.openToTheInternet()).isZero();
        assertThat(azure.endpoints().get(0).from())
                .containsExactly("203.0.113.0/24", "198.51.100.7/32", "address of network-egress-address-1");
        assertThat(azure.endpoints().get(1).from()).containsExactlyInAnyOrderElementsOf(OFFICE);
    }

    @Test
    void traefik_has_the_ranges_of_its_service() {
        var stack = Stacks.azureWithTraefik()
                .set("posit:connect.allowedCidrs", OFFICE)
                .set("posit:packageManager.allowedCidrs", OFFICE);

        assertThat(exposure(stack).endpoints().get(1).from()).containsExactlyInAnyOrderElementsOf(OFFICE);
        assertThat(exposure(Stacks.azureWithTraefik()).openToTheInternet()).isEqualTo(3);
    }

    @Test
    void every_rule_of_a_group_on_aws_is_told_with_the_groups_by_name() {
        assertThat(exposure(connectOnAws()).rules())
                .extracting(Rule::group, Rule::inbound, Rule::peers, Rule::ports, Rule::reach)
                .containsExactly(
                        tuple("connect-ingress-access", true, ANYWHERE, "tcp 443", Reach.INTERNET),
                        tuple("connect-ingress-access", true, ANYWHERE, "tcp 80", Reach.INTERNET),
                        tuple("cluster and nodes", true, List.of("connect-ingress-access"), "tcp 3939", Reach.NETWORK),
                        tuple("connect-database-access", true, List.of("cluster and nodes"), "tcp 5432", Reach.NETWORK),
                        tuple("connect-files-access", true, List.of("cluster and nodes"), "tcp 2049", Reach.NETWORK),
                        tuple(
                                "connect-ingress-access",
                                false,
                                List.of("cluster and nodes"),
                                "tcp 3939",
                                Reach.NETWORK));
    }

    @Test
    void every_rule_of_a_group_on_azure_is_told() {
        var nodes = List.of("10.43.0.0/20", "10.43.16.0/20", "10.43.32.0/20");

        assertThat(exposure(Stacks.azureReady()).rules())
                .hasSize(9)
                .extracting(Rule::group, Rule::allows, Rule::peers, Rule::ports, Rule::reach)
                .startsWith(
                        tuple("posit-azure-nodes", true, ANYWHERE, "tcp 80, 443", Reach.INTERNET),
                        tuple("posit-azure-public", true, ANYWHERE, "tcp 80, 443", Reach.INTERNET),
                        tuple("posit-azure-database", true, nodes, "tcp 5432", Reach.NETWORK))
                .endsWith(tuple("posit-azure-netapp", false, List.of("VirtualNetwork"), "all traffic", Reach.NETWORK));
    }

    @Test
    void ranges_of_private_networks_are_not_taken_for_the_internet() {
        assertThat(Reach.of(List.of("10.0.0.0/8", "172.31.0.0/16", "192.168.1.1", "fd00::/8", "a-group")))
                .isEqualTo(Reach.NETWORK);
        assertThat(Reach.of(List.of("10.0.0.0/8", "172.32.0.0/16"))).isEqualTo(Reach.RANGES);
        assertThat(Reach.of(List.of("2001:db8::/32"))).isEqualTo(Reach.RANGES);
        assertThat(Reach.of(List.of("10.0.0.0/8", "::/0"))).isEqualTo(Reach.INTERNET);
        assertThat(Reach.of(List.of("Internet"))).isEqualTo(Reach.INTERNET);
    }

    private static Stack connectOnAws() {
        return Stacks.ready().without("posit:packageManager");
    }

    private static Exposure exposure(Stack stack) {
        return Exposure.of(new PlanView(stack.known()));
    }
}
