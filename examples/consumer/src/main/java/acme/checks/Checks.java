package acme.checks;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.StackReference;
import posit.connect.Connect;
import posit.outputs.PlatformOutputs;
import posit.packagemanager.PackageManager;

/** What a platform team adds beside a platform, knowing nothing of it but its outputs. */
public final class Checks {
    private static final String NAMESPACE = "platform-checks";
    private static final String EVERY_FIVE_MINUTES = "*/5 * * * *";

    private Checks() {}

    public static void deploy(Context context) {
        var config = context.config();
        var platform = new PlatformOutputs(new StackReference(config.require("platform")));
        var kubernetes = new Provider(
                "platform",
                ProviderArgs.builder().kubeconfig(platform.kubeconfig()).build(),
                CustomResourceOptions.Empty);
        var check =
                new HealthCheck(namespace(kubernetes), config.get("schedule").orElse(EVERY_FIVE_MINUTES), kubernetes);

        if (config.getBoolean("connect").orElse(true)) {
            var connect = platform.connect();
            check.of("connect", connect.url(), Connect.HEALTH_PATH);
            context.export("watched", connect.url());
            context.config("aws")
                    .get("region")
                    .ifPresent(region -> Dashboard.of(platform.clusterName(), connect, region));
        }
        if (config.getBoolean("packageManager").orElse(false)) {
            check.of("package-manager", platform.packageManager().url(), PackageManager.HEALTH_PATH);
        }
    }

    private static Output<String> namespace(Provider kubernetes) {
        var namespace = new Namespace(
                NAMESPACE,
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder().name(NAMESPACE).build())
                        .build(),
                CustomResourceOptions.builder().provider(kubernetes).build());
        // Carries the dependency on the namespace.
        return namespace.metadata().applyValue(metadata -> metadata.name().orElse(NAMESPACE));
    }
}
