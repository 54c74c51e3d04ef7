package posit.cloud;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import posit.builders.Builder;

/** The resource group of a stack, with what every resource in it repeats: names, place and tags. */
public final class AzureGroup extends Component {
    /**
     * @param location Azure region, for example {@code eastus2}
     * @param tags repeated on every resource, because Azure does not inherit them
     * @param protect refuse to delete the group as long as this is true: its deletion takes all data with it
     */
    @Builder
    public record Args(
            Names names,
            String location,
            Map<String, String> tags,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final ResourceGroup group;

    public AzureGroup(String name, Args args, ComponentResourceOptions options) {
        super("AzureGroup", name, options);
        this.args = args;
        group = new ResourceGroup(
                name("group"),
                ResourceGroupArgs.builder()
                        .resourceGroupName(args.names().stack())
                        .location(args.location())
                        .tags(args.tags())
                        .build(),
                childOptions().protect(args.protect()).build());
        registerOutputs(Map.of("name", name()));
    }

    /** Carries the dependency on the group. */
    public Output<String> name() {
        return group.name();
    }

    public Names names() {
        return args.names();
    }

    public String location() {
        return args.location();
    }

    public Map<String, String> tags() {
        return args.tags();
    }
}
