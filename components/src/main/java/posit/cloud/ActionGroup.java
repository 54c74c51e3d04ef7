package posit.cloud;

import com.pulumi.azurenative.insights.ActionGroupArgs;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** Whom Azure Monitor tells of alerts; plugin 3.x moved it from {@code insights}. */
@ResourceType(type = ActionGroup.TOKEN)
public final class ActionGroup extends CustomResource {
    public static final String TOKEN = "azure-native:monitor:ActionGroup";

    public ActionGroup(String name, ActionGroupArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }
}
