package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;
import static posit.stack.Graph.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows CZ-08 to CZ-16, value for value, on what the shipped stack asks Pulumi for. */
class ReachAndSurviveOnAksTest {
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final String STICKY = "traefik.ingress.kubernetes.io/service.sticky.cookie";

    private final Graph shipped = new Graph(Stacks.azure().preview());
    private final Graph created = new Graph(Stacks.azureReady().create());
    private final PlannedResource volume = created.only(AzureTypes.NETAPP_VOLUME);

    @Test
    void CZ_08_all_connect_servers_and_all_content_mount_that_volume() {
        var mounted = created.named(Types.VOLUME, "connect-workspace-files-volume");
        var claim = created.named(Types.CLAIM, "connect-workspace-files-claim");

        assertThat(created.behind(mounted, "spec")).containsExactly(volume);
        assertThat(input(mounted, "spec.nfs"))
                .isEqualTo(Map.of("server", "10.0.0.7", "path", "/" + input(volume, "creationToken")));
        assertThat(input(mounted, "spec.mountOptions")).isEqualTo(List.of("vers=3", "hard", "lookupcache=pos"));
        assertThat(input(mounted, "spec.persistentVolumeReclaimPolicy")).isEqualTo("Retain");
        assertThat(input(claim, "spec.volumeName")).isEqualTo(input(mounted, "metadata.name"));
        assertThat(input(claim, "spec.storageClassName")).isEqualTo(input(mounted, "spec.storageClassName"));
        assertThat(input(claim, "spec.accessModes")).isEqualTo(List.of("ReadWriteMany"));
        assertThat(input(created.connectRelease(), "values.sharedStorage"))
                .isEqualTo(Map.of(
                        "create", false, "mount", true, "mountContent", true, "name", input(claim, "metadata.name")));
    }

    @Test
    void CZ_08_only_nodes_may_mount_it_and_root_may_give_files_away() {
        assertThat(input(volume, "exportPolicy.rules.0.allowedClients"))
                .isEqualTo("10.43.0.0/20,10.43.16.0/20,10.43.32.0/20");
        assertThat((List<?>) input(volume, "exportPolicy.rules")).hasSize(1);
        assertThat(input(volume, "exportPolicy.rules.0.hasRootAccess")).isEqualTo(true);
        assertThat(input(volume, "exportPolicy.rules.0.unixReadWrite")).isEqualTo(true);
        assertThat(input(volume, "exportPolicy.rules.0.nfsv3")).isEqualTo(true);
        assertThat(input(volume, "protocolTypes")).isEqualTo(List.of("NFSv3"));
    }

    @Test
    void CZ_09_the_add_on_is_on_and_public_and_connects_ingress_is_of_its_class() {
        var ingress = created.named(AzureTypes.INGRESS, "connect-targets");

        assertThat(input(created.only(AzureTypes.AKS), "ingressProfile.webAppRouting"))
                .isEqualTo(Map.of("enabled", true, "nginx", Map.of("defaultIngressControllerType", "External")));
        assertThat(input(ingress, "spec.ingressClassName")).isEqualTo("webapprouting.kubernetes.azure.com");
        assertThat(input(ingress, "spec.rules.0.host")).isEqualTo("connect.acme.org");
        assertThat(input(ingress, "spec.rules.0.http.paths.0.path")).isEqualTo("/");
        assertThat(input(ingress, "spec.rules.0.http.paths.0.backend.service"))
                .isEqualTo(Map.of("name", "posit-connect", "port", Map.of("number", 80L)));
        assertThat(input(ingress, "metadata.namespace")).isEqualTo("posit-connect");
        assertThat(input(created.connectRelease(), "values.fullnameOverride")).isEqualTo("posit-connect");
    }

    @Test
    void CZ_09_the_certificate_comes_from_the_key_vault_that_the_add_on_may_read() {
        var ingress = created.named(AzureTypes.INGRESS, "connect-targets");
        var right = created.named(AzureTypes.ROLE_ASSIGNMENT, "cluster-vault-acme");

        assertThat(annotations(ingress))
                .containsEntry(
                        "kubernetes.azure.com/tls-cert-keyvault-uri",
                        "https://acme.vault.azure.net/certificates/connect");
        assertThat(input(ingress, "spec.tls"))
                .isEqualTo(
                        List.of(Map.of("hosts", List.of("connect.acme.org"), "secretName", "keyvault-posit-connect")));
        assertThat(input(right, "scope")).isEqualTo(Stacks.VAULT);
        assertThat(created.behind(right, "principalId")).containsExactly(created.only(AzureTypes.AKS));
    }

    @Test
    void CZ_09_the_end_of_its_support_is_told() {
        assertThat(shipped.plan().warnings()).anySatisfy(warning -> assertThat(warning)
                .contains("posit:connect.ingress", "app-routing", "2026", "traefik"));
    }

    @Test
    void CZ_10_a_browser_sticks_to_one_pod_even_when_pods_are_added() {
        assertThat(annotations(created.named(AzureTypes.INGRESS, "connect-targets")))
                .containsEntry(NGINX + "affinity", "cookie")
                .containsEntry(NGINX + "affinity-mode", "persistent")
                .containsEntry(NGINX + "session-cookie-name", "posit-connect")
                .containsEntry(NGINX + "session-cookie-secure", "true");
    }

    @Test
    void CZ_09_CZ_10_traefik_is_public_and_sticky_too() {
        var traefik = new Graph(Stacks.azureWithTraefik().create());
        var ingress = traefik.named(AzureTypes.INGRESS, "connect-targets");

        assertThat(input(traefik.only(AzureTypes.AKS), "ingressProfile.webAppRouting.enabled"))
                .isEqualTo(false);
        assertThat(input(traefik.release("traefik"), "values.service.spec.type"))
                .isEqualTo("LoadBalancer");
        assertThat(input(ingress, "spec.ingressClassName"))
                .isEqualTo(input(traefik.release("traefik"), "values.ingressClass.name"));
        assertThat(input(ingress, "spec.tls.0.secretName")).isEqualTo("connect-tls");
        assertThat((Map<?, ?>) input(traefik.connectRelease(), "values.service.annotations"))
                .isEqualTo(Map.of(
                        STICKY,
                        "true",
                        STICKY + ".name",
                        "posit-connect",
                        STICKY + ".secure",
                        "true",
                        STICKY + ".httponly",
                        "true"));
    }

    @Test
    void CZ_11_database_files_and_nodes_are_in_private_subnets_of_their_own() {
        var places = new TreeMap<String, Set<String>>();
        places.put("database", subnets("connect-database-server", AzureTypes.SERVER, "network"));
        places.put("files", subnets("connect-files-volume", AzureTypes.NETAPP_VOLUME, "subnetId"));
        places.put("nodes", subnets("cluster-connect-nodes", AzureTypes.AGENT_POOL, "vnetSubnetID"));
        places.put("system", subnets("cluster-aks", AzureTypes.AKS, "agentPoolProfiles"));

        assertThat(places)
                .isEqualTo(Map.of(
                        "database", Set.of("network-subnets-database"),
                        "files", Set.of("network-subnets-netapp"),
                        "nodes", Set.of("network-subnets-connect"),
                        "system", Set.of("network-subnets-system")));
        assertThat(created.behind(created.named(AzureTypes.SERVER, "connect-database-server"), "network"))
                .contains(created.named(AzureTypes.ZONE, "connect-database-dns-zone"));
        assertThat(created.all(AzureTypes.SERVER))
                .allSatisfy(server ->
                        assertThat(input(server, "network.publicNetworkAccess")).isNull());
    }

    @Test
    void CZ_11_there_is_a_public_subnet_and_nothing_of_the_stack_is_in_it() {
        var subnet = created.named(AzureTypes.SUBNET, "network-subnets-public");
        var inside = created.plan().resources().stream()
                .filter(one -> !one.type().equals(AzureTypes.SUBNET))
                .filter(one ->
                        one.propertyDependencies().values().stream().anyMatch(urns -> urns.contains(subnet.urn())));

        assertThat(created.plan().outputs().get("publicSubnetIds"))
                .isEqualTo(List.of(Stacks.idOf("Microsoft.Network/virtualNetworks/posit-azure/subnets/public")));
        assertThat(inside).isEmpty();
    }

    @Test
    void CZ_11_the_internet_is_let_in_at_the_ports_of_the_web_and_nowhere_else() {
        var open = new TreeSet<String>();
        for (var group : shipped.all(AzureTypes.SECURITY_GROUP)) {
            for (var rule : (List<?>) input(group, "securityRules")) {
                var from = String.valueOf(((Map<?, ?>) rule).get("sourceAddressPrefix"));
                if (from.matches("0\\.0\\.0\\.0/0|Internet|\\*")) {
                    open.add(input(group, "networkSecurityGroupName") + " "
                            + ((Map<?, ?>) rule).get("destinationPortRanges"));
                }
            }
        }
        assertThat(open).containsExactly("posit-azure-nodes [80, 443]", "posit-azure-public [80, 443]");
        assertThat(shipped.all(AzureTypes.SUBNET))
                .allSatisfy(subnet -> assertThat(shipped.behind(subnet, "networkSecurityGroup"))
                        .hasSize(1));
    }

    @Test
    void CZ_12_system_and_user_nodes_leave_through_the_nat_gateway() {
        var gateway = shipped.only(AzureTypes.NAT_GATEWAY);
        var attached = shipped.all(AzureTypes.SUBNET).stream()
                .filter(subnet -> shipped.behind(subnet, "natGateway").contains(gateway))
                .map(PlannedResource::name);

        assertThat(input(shipped.only(AzureTypes.AKS), "networkProfile.outboundType"))
                .isEqualTo("userAssignedNATGateway");
        assertThat(attached)
                .containsExactlyInAnyOrder(
                        "network-subnets-system", "network-subnets-connect", "network-subnets-packages");
    }

    @Test
    void CZ_13_the_gateway_has_one_public_address_and_up_to_sixteen_by_config() {
        var most =
                new Graph(Stacks.azure().set("posit:network.natAddresses", 16).preview());

        assertThat(shipped.behind(shipped.only(AzureTypes.NAT_GATEWAY), "publicIpAddresses"))
                .containsExactlyElementsOf(shipped.all(AzureTypes.PUBLIC_ADDRESS))
                .hasSize(1);
        assertThat(most.behind(most.only(AzureTypes.NAT_GATEWAY), "publicIpAddresses"))
                .containsExactlyInAnyOrderElementsOf(most.all(AzureTypes.PUBLIC_ADDRESS))
                .hasSize(16);
        assertThat(most.all(AzureTypes.PUBLIC_ADDRESS))
                .allSatisfy(address -> assertThat(input(address, "sku.name")).isEqualTo("Standard"))
                .allSatisfy(address ->
                        assertThat(input(address, "publicIPAllocationMethod")).isEqualTo("Static"))
                .extracting(address -> text(address, "publicIpAddressName"))
                .doesNotHaveDuplicates();
    }

    private Set<String> subnets(String name, String type, String input) {
        var names = shipped.namesBehind(shipped.named(type, name), input);
        names.removeIf(found -> !found.startsWith("network-subnets-"));
        return names;
    }

    private static Map<String, Object> annotations(PlannedResource ingress) {
        var texts = new TreeMap<String, Object>();
        ((Map<?, ?>) input(ingress, "metadata.annotations")).forEach((key, value) -> texts.put(key.toString(), value));
        return texts;
    }
}
