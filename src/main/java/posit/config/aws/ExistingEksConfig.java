package posit.config.aws;

import posit.config.reader.Key;
import posit.reference.Pages;

/** An EKS cluster of the user's own. */
public record ExistingEksConfig(
        @Key(
                says =
                        "The cluster, with network plug-in, CoreDNS, kube-proxy, Pod Identity agent and EFS CSI driver, an"
                                + " IAM identity provider, and whoever runs Pulumi as cluster admin. The stack adds a node"
                                + " group for each product, and no add-on.",
                allowed = "the name of an EKS cluster in the region",
                pattern = "[0-9A-Za-z][A-Za-z0-9_-]{0,99}",
                example = "shared",
                source = Pages.EKS_ACCESS)
        String name,

        @Key(
                says =
                        "Whether the AWS Load Balancer Controller runs in it: then it binds the stack's target groups, and ours"
                                + " is left out.")
        boolean loadBalancerController) {
    public static ExistingEksConfig defaults() {
        return new ExistingEksConfig(null, false);
    }
}
