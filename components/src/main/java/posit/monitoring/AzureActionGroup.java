package posit.monitoring;

import com.pulumi.azurenative.insights.ActionGroupArgs;
import com.pulumi.azurenative.insights.inputs.EmailReceiverArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.ActionGroup;
import posit.cloud.AzureGroup;
import posit.cloud.Component;

/** An action group that mails alerts to one address. */
public final class AzureActionGroup extends Component {
    /** Stands in front of each mail; 12 characters at most. */
    private static final String SHORT_NAME = "posit";

    /** @param email who is told */
    @Builder
    public record Args(AzureGroup group, String email) {}

    private final ActionGroup actions;

    public AzureActionGroup(String name, Args args, ComponentResourceOptions options) {
        super("AzureActionGroup", name, options);
        var group = args.group();
        actions = new ActionGroup(
                name("group"),
                ActionGroupArgs.builder()
                        .resourceGroupName(group.name())
                        .location("global")
                        .actionGroupName(group.names().of("alerts"))
                        .groupShortName(SHORT_NAME)
                        .enabled(true)
                        .emailReceivers(EmailReceiverArgs.builder()
                                .name("email")
                                .emailAddress(args.email())
                                .useCommonAlertSchema(true)
                                .build())
                        .tags(group.tags())
                        .build(),
                childOptions());
        registerOutputs(Map.of("actionGroupId", actionGroupId()));
    }

    public Output<String> actionGroupId() {
        return actions.id();
    }
}
