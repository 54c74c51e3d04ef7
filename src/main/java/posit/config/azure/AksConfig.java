package posit.config.azure;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.Retention;
import posit.cluster.KubeLogin;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Admins;
import posit.config.shared.Endpoint;
import posit.config.shared.Existing;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.reference.AzureLimits;
import posit.reference.Pages;
import posit.reference.Support;

/** The Kubernetes cluster of a stack on Azure. */
public record AksConfig(
        @Key(
                says = "Kubernetes minor version. AKS goes up one at a time, and never down.",
                allowed = "a version AKS supports; it installs patches by itself",
                example = "\"1.36\"",
                source = Pages.AKS_VERSIONS)
        String kubernetesVersion,

        @Key(
                says = "Addresses of pods, seen inside the cluster only. It cannot be changed later.",
                allowed = Ranges.ON_AKS + " of /10 to /21",
                example = "10.244.0.0/16",
                source = Pages.AKS_OVERLAY)
        Cidr podCidr,

        @Key(
                says = "Addresses of Kubernetes Services, seen inside the cluster only. It cannot be changed later.",
                allowed = Ranges.ON_AKS + " of /12 to /24",
                example = "172.20.0.0/16",
                source = Pages.AKS_NETWORK)
        Cidr serviceCidr,

        @Key(
                says = "Whether the Kubernetes API has an address on the internet instead of one in the network; with"
                        + " `false` Pulumi itself has to run inside the network.",
                source = Pages.AKS_ENDPOINT)
        boolean publicEndpoint,

        @Key(
                says = "Who may reach the public address of the API; who gets in is decided by Entra ID.",
                allowed = "1 to " + AzureLimits.ENDPOINT_RANGES_MAX
                        + " public ranges, and none where publicEndpoint is false",
                cure = "list the ranges of your office, VPN and CI, such as 203.0.113.0/24",
                source = Pages.AKS_ENDPOINT)
        List<Cidr> allowedCidrs,

        @Key(
                says =
                        "Administrators of the cluster: a name of your choice to the object id of an Entra user, group or"
                                + " application. Whoever runs Pulumi is one of them.",
                allowed = "the object id of an Entra user, group or application, a UUID",
                pattern = Uuids.PATTERN,
                example = Uuids.EXAMPLE,
                source = Pages.AKS_ACCESS)
        Map<String, String> admins,

        @Key(says = "How `kubelogin` proves to the cluster who runs Pulumi.", source = Pages.KUBELOGIN)
        KubeLogin login,

        @Key(
                says =
                        "The nodes of the cluster's own services; no product runs on them. A cluster that exists keeps those it"
                                + " was made with, whatever stands here: change them by `az aks nodepool`.")
        AksNodesConfig systemNodes,

        @Key(
                says = "Days the logs of the control plane and of the databases are kept.",
                allowed = "Log Analytics keeps a log for {min} to {max} days",
                min = AzureLimits.LOG_DAYS_MIN,
                max = AzureLimits.LOG_DAYS_MAX,
                source = Pages.LOG_ANALYTICS)
        int logRetentionDays,

        @Key(says = "A cluster of your own, instead of one that the stack makes; it needs posit:network.existing.")
        Optional<ExistingAksConfig> existing)
        implements Section {
    /** What AKS asks of a system pool, in the smallest size that has it. ref: {@value Pages#AKS_SYSTEM_POOLS} */
    private static final AksNodesConfig.Floor SYSTEM_FLOOR =
            new AksNodesConfig.Floor("AKS", "Standard_F4s_v2", 2, Pages.AKS_SYSTEM_POOLS);

    public static AksConfig defaults(JsonObject given) {
        return new AksConfig(
                "1.35",
                Cidr.parse("10.244.0.0/16"),
                Cidr.parse("172.20.0.0/16"),
                true,
                Endpoint.ranges(given),
                Map.of(),
                KubeLogin.AZURE_CLI,
                AksNodesConfig.defaults("Standard_D4s_v5", 3),
                Retention.LOGS,
                Optional.empty());
    }

    @Override
    public void validate(Check check) {
        String versions = "AKS supports " + Support.versions(Support.AKS) + " and installs patches by itself";
        boolean supported = Support.of(Support.AKS, kubernetesVersion).isPresent();
        check.must(supported, "kubernetesVersion", versions, "choose one of them, in quotes");
        if (existing.isPresent()) {
            // Of its node pools, of who logs in, and of the databases' logs.
            Existing.alone(check, "cluster", "kubernetesVersion", "login", "logRetentionDays");
            return;
        }
        check.must(isOpen(podCidr, 10, 21), "podCidr");
        check.must(isOpen(serviceCidr, 12, 24), "serviceCidr");
        Endpoint.validate(check, publicEndpoint, allowedCidrs, AzureLimits.ENDPOINT_RANGES_MAX);
        Admins.validate(check, admins, "Azure takes an object id once");
        systemNodes.validate(check.in("systemNodes"), SYSTEM_FLOOR);
    }

    private static boolean isOpen(Cidr range, int widest, int narrowest) {
        return range.prefix() >= widest && range.prefix() <= narrowest && Ranges.isOpenOnAks(range);
    }
}
