package posit.platform.shared;

import com.pulumi.core.Output;
import posit.cloud.Proxy;
import posit.cloud.Registry;
import posit.cloud.Site;
import posit.cloud.SiteArgs;
import posit.config.StackConfig;
import posit.config.reader.SecretText;
import posit.config.shared.SiteConfig;

/** Hands on what a company wants of all that runs in the cluster. */
public final class Sites {
    private Sites() {}

    public static Site of(StackConfig stack) {
        SiteConfig config = stack.site();
        return SiteArgs.builder()
                .registry(config.registry()
                        .map(host -> new Registry(host, config.pullSecret().map(Sites::secret))))
                .charts(config.charts())
                .certificates(config.certificates())
                .proxy(config.proxy().map(url -> new Proxy(url, config.noProxy())))
                .serviceMonitor(stack.metrics().monitorLabels())
                .build();
    }

    private static Output<String> secret(SecretText text) {
        return Output.ofSecret(text.value());
    }
}
