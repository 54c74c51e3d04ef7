package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/** A generated password of letters and digits, kept secret in the state. ref: https://www.pulumi.com/registry/packages/random/ */
@ResourceType(type = RandomPassword.TOKEN)
public final class RandomPassword extends CustomResource {
    public static final String TOKEN = "random:index/randomPassword:RandomPassword";

    @Export(
            name = "result",
            refs = {String.class},
            tree = "[0]")
    private Output<String> result;

    public RandomPassword(String name, int length, CustomResourceOptions.Builder options) {
        super(
                TOKEN,
                name,
                new Args(length),
                options.version(Versions.RANDOM)
                        .additionalSecretOutputs("result", "bcryptHash")
                        .build());
    }

    /** The password. Secret. */
    public Output<String> result() {
        return result.asSecret();
    }

    private static final class Args extends ResourceArgs {
        @Import(name = "length", required = true)
        private final Output<Integer> length;

        /** Off: RDS refuses some characters, and a URL would need escaping for others. */
        @Import(name = "special")
        private final Output<Boolean> special = Output.of(false);

        /** One of each kind: Azure refuses a password without, which by chance would happen once in a few hundred. */
        @Import(name = "minLower")
        private final Output<Integer> minLower = Output.of(1);

        @Import(name = "minUpper")
        private final Output<Integer> minUpper = Output.of(1);

        @Import(name = "minNumeric")
        private final Output<Integer> minNumeric = Output.of(1);

        private Args(int length) {
            this.length = Output.of(length);
        }
    }
}
