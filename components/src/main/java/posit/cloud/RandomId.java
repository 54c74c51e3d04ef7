package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/** A generated name part that lives as long as the resource it is made for. ref: https://www.pulumi.com/registry/packages/random/ */
@ResourceType(type = RandomId.TOKEN)
public final class RandomId extends CustomResource {
    public static final String TOKEN = "random:index/randomId:RandomId";

    @Export(
            name = "hex",
            refs = {String.class},
            tree = "[0]")
    private Output<String> hex;

    public RandomId(String name, int bytes, CustomResourceOptions.Builder options) {
        super(TOKEN, name, new Args(bytes), options.version(Versions.RANDOM).build());
    }

    /** Two lower-case hexadecimal digits a byte. */
    public Output<String> hex() {
        return hex;
    }

    private static final class Args extends ResourceArgs {
        @Import(name = "byteLength", required = true)
        private final Output<Integer> byteLength;

        private Args(int byteLength) {
            this.byteLength = Output.of(byteLength);
        }
    }
}
