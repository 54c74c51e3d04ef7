package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Emails;

/** Whom Azure Monitor tells that something is wrong. */
public record AzureAlarmsConfig(
        @Key(
                says = "Action group of yours that gets the alerts.",
                allowed = "the resource id of an action group",
                pattern =
                        "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Insights/actionGroups/[^/]+",
                example = GROUP,
                source = "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups")
        Optional<String> actionGroupId,

        @Key(says = Emails.SAYS, allowed = Emails.ALLOWED, pattern = Emails.PATTERN, example = Emails.EXAMPLE)
        Optional<String> email)
        implements Section {
    private static final String GROUP = "/subscriptions/" + Uuids.EXAMPLE
            + "/resourceGroups/operations/providers/Microsoft.Insights/actionGroups/on-call";

    public static AzureAlarmsConfig defaults() {
        return new AzureAlarmsConfig(Optional.empty(), Optional.empty());
    }

    @Override
    public void validate(Check check) {
        Emails.validateOne(check, "actionGroupId", actionGroupId, email);
    }
}
