package posit.config.aws;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.Retention;
import posit.cluster.EksAddons;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Admins;
import posit.config.shared.Endpoint;
import posit.config.shared.Existing;
import posit.network.Cidr;
import posit.reference.AwsLimits;
import posit.reference.Pages;
import posit.reference.Support;

/** The Kubernetes cluster of a stack. */
public record EksConfig(
        @Key(
                says = "Kubernetes version. EKS goes up one minor version at a time, and never down.",
                allowed = "a version EKS supports",
                example = "\"1.36\"",
                source = Pages.EKS_VERSIONS)
        String kubernetesVersion,

        @Key(
                says = "Whether the Kubernetes API has an address on the internet beside the one in the network.",
                source = Pages.EKS_ENDPOINT)
        boolean publicEndpoint,

        @Key(
                says = "Who may reach the public address of the API; who gets in is decided by IAM.",
                allowed = "1 to " + AwsLimits.ENDPOINT_RANGES_MAX
                        + " public ranges, and none where publicEndpoint is false",
                cure = "list the ranges of your office, VPN and CI, such as 203.0.113.0/24",
                source = Pages.EKS_ENDPOINT)
        List<Cidr> allowedCidrs,

        @Key(
                says = "Administrators of the cluster: a name of your choice to the ARN of an IAM role or user.",
                allowed = "the ARN of an IAM role or user",
                pattern = "arn:aws(-[a-z]+)*:iam::[0-9]{12}:(role|user)/[\\w+=,.@/-]+",
                example = "arn:aws:iam::111122223333:role/platform",
                source = Pages.EKS_ACCESS)
        Map<String, String> admins,

        @Key(
                says = "Days the logs of the control plane are kept.",
                allowed = LogDays.ALLOWED,
                cure = LogDays.CURE,
                source = Pages.LOG_RETENTION)
        int logRetentionDays,

        @Key(
                says =
                        "Versions at which EKS add-ons stay, by name. The others have the one that EKS gives to new clusters of"
                                + " this Kubernetes version.",
                allowed = "a version as `aws eks describe-addon-versions` lists it, such as v1.13.1-eksbuild.1",
                pattern = "v\\d+\\.\\d+\\.\\d+-eksbuild\\.\\d+",
                example = "v1.13.1-eksbuild.1",
                source = Pages.EKS_ADDONS)
        Map<String, String> addonVersions,

        @Key(says = "A cluster of your own, instead of one that the stack makes; it needs posit:network.existing.")
        Optional<ExistingEksConfig> existing)
        implements Section {
    public static EksConfig defaults(JsonObject given) {
        return new EksConfig(
                "1.35", true, Endpoint.ranges(given), Map.of(), Retention.LOGS, Map.of(), Optional.empty());
    }

    @Override
    public void validate(Check check) {
        check.must(LogDays.allow(logRetentionDays), "logRetentionDays");
        if (existing.isPresent()) {
            // The logs of databases are kept as long.
            Existing.alone(check, "cluster", "logRetentionDays");
            return;
        }
        String versions = Support.versions(Support.EKS);
        boolean supported = Support.of(Support.EKS, kubernetesVersion).isPresent();
        check.must(supported, "kubernetesVersion", "EKS supports " + versions, "choose one of them, in quotes");
        Endpoint.validate(check, publicEndpoint, allowedCidrs, AwsLimits.ENDPOINT_RANGES_MAX);
        Admins.validate(check, admins, "EKS takes a role or user once");
        addonVersions.keySet().forEach(name -> validateAddon(check, name, supported));
    }

    private void validateAddon(Check check, String name, boolean kubernetesKnown) {
        String all = "the stack's add-ons are " + String.join(", ", EksAddons.NAMES);
        check.entry(
                EksAddons.NAMES.contains(name), "addonVersions", name, all, "write one of these, or remove the entry");
        if (name.equals(EksAddons.KUBE_PROXY) && kubernetesKnown && check.sound("addonVersions")) {
            String newer = "it may not be newer than Kubernetes, which is " + kubernetesVersion;
            boolean fits = minor(addonVersions.get(name)) <= minor(kubernetesVersion);
            check.entry(fits, "addonVersions", name, newer, "choose an older one, or upgrade Kubernetes first");
        }
    }

    /** Of Kubernetes 1: all there is. */
    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }
}
