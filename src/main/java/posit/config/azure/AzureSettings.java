package posit.config.azure;

import com.google.gson.JsonObject;
import java.util.Optional;
import posit.config.reader.Binder;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Problems;
import posit.config.reader.Section;
import posit.config.shared.ProviderKeys;
import posit.config.shared.TopLevel;

/** The keys of Pulumi's Azure provider that the program hands on to it, where Pulumi's users have them. */
public record AzureSettings(
        @Key(
                says = "Where everything is deployed to: a region with availability zones.",
                allowed = "the region the stack is deployed to",
                example = "westeurope",
                source = PROVIDER)
        String location,

        @Key(
                says = "The subscription everything is deployed to; without it, that of the credentials.",
                allowed = "the id of a subscription, a UUID",
                pattern = Uuids.PATTERN,
                example = Uuids.EXAMPLE,
                source = PROVIDER)
        Optional<String> subscriptionId,

        @Key(
                says = "The Entra tenant of the credentials; without it, their own.",
                allowed = "the id of a tenant, a UUID",
                pattern = Uuids.PATTERN,
                example = Uuids.EXAMPLE,
                source = PROVIDER)
        Optional<String> tenantId)
        implements Section {
    public static final String PREFIX = "azure-native:";

    private static final String PROVIDER =
            "https://www.pulumi.com/registry/packages/azure-native/installation-configuration/";
    private static final ProviderKeys KEYS = new ProviderKeys(PREFIX, "Azure", "ARM_CLIENT_SECRET", "location");

    public static AzureSettings defaults() {
        return new AzureSettings(null, Optional.empty(), Optional.empty());
    }

    public static AzureSettings read(TopLevel top, Binder binder, Problems problems) {
        JsonObject given = top.given(AzureSettings.class, PREFIX);
        KEYS.weed(given, Keys.names(AzureSettings.class), problems);
        return binder.bind(AzureSettings.class, given, defaults(), PREFIX);
    }

    @Override
    public void validate(Check check) {
        boolean region = location == null || location.matches("[a-z]{2,}[0-9]?|[a-z]{2,}[0-9]?euap");
        check.must(region, "location", "this is not the name of a region", "write it like westeurope");
    }
}
