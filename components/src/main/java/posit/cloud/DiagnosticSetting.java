package posit.cloud;

import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** Where a resource sends its logs; plugin 3.x moved it from {@code insights}. */
@ResourceType(type = DiagnosticSetting.TOKEN)
public final class DiagnosticSetting extends CustomResource {
    public static final String TOKEN = "azure-native:monitor:DiagnosticSetting";

    public DiagnosticSetting(String name, DiagnosticSettingArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }
}
