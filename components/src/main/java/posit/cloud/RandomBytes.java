package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/** Generated key material, kept secret in the state. ref: https://www.pulumi.com/registry/packages/random/api-docs/randombytes/ */
@ResourceType(type = RandomBytes.TOKEN)
public final class RandomBytes extends CustomResource {
    public static final String TOKEN = "random:index/randomBytes:RandomBytes";

    @Export(
            name = "hex",
            refs = {String.class},
            tree = "[0]")
    private Output<String> hex;

    public RandomBytes(String name, int bytes, CustomResourceOptions.Builder options) {
        super(
                TOKEN,
                name,
                new Args(bytes),
                options.version(Versions.RANDOM)
                        .additionalSecretOutputs("base64", "hex")
                        .build());
    }

    /** Two lower-case hexadecimal digits a byte. */
    public Output<String> hex() {
        return hex.asSecret();
    }

    private static final class Args extends ResourceArgs {
        @Import(name = "length", required = true)
        private final Output<Integer> length;

        private Args(int length) {
            this.length = Output.of(length);
        }
    }
}
