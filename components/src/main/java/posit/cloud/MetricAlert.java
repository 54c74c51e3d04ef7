package posit.cloud;

import com.pulumi.azurenative.insights.MetricAlertArgs;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** When Azure Monitor raises an alert about a metric; plugin 3.x moved it from {@code insights}. */
@ResourceType(type = MetricAlert.TOKEN)
public final class MetricAlert extends CustomResource {
    public static final String TOKEN = "azure-native:monitor:MetricAlert";

    public MetricAlert(String name, MetricAlertArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }
}
