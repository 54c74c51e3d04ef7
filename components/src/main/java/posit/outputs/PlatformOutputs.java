package posit.outputs;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The outputs of a stack of this project, typed, for a program of another one.
 *
 * <p>Each is read when it is asked for, so that a platform which lacks an output stops only the programs that need it. The
 * output then fails with a {@link RunException} that says what is missing. Secrets stay secret.
 *
 * @param stack the platform's, for example {@code new StackReference("acme/posit/aws")}
 */
public record PlatformOutputs(StackReference stack) {
    public Output<String> clusterName() {
        return text(PlatformOutput.CLUSTER_NAME);
    }

    /** Secret. A provider made from it works in the platform's cluster. */
    public Output<String> kubeconfig() {
        return text(PlatformOutput.KUBECONFIG);
    }

    public Output<String> networkId() {
        return text(PlatformOutput.NETWORK_ID);
    }

    public Output<List<String>> privateSubnetIds() {
        return list(PlatformOutput.PRIVATE_SUBNET_IDS);
    }

    public Output<List<String>> publicSubnetIds() {
        return list(PlatformOutput.PUBLIC_SUBNET_IDS);
    }

    public Output<String> vipToml() {
        return text(PlatformOutput.VIP_TOML);
    }

    /** Nothing is read before one of its outputs is asked for. */
    public ConnectOutputs connect() {
        return new ConnectOutputs(this);
    }

    /** Nothing is read before one of its outputs is asked for. */
    public PackageManagerOutputs packageManager() {
        return new PackageManagerOutputs(this);
    }

    Output<String> text(PlatformOutput output) {
        return read(output, value -> value instanceof String text ? text : null);
    }

    Output<List<String>> list(PlatformOutput output) {
        return read(output, PlatformOutputs::texts);
    }

    Output<Map<String, Object>> map(PlatformOutput output) {
        return read(output, PlatformOutputs::byText);
    }

    /** @param typed null for a value of another kind */
    private <T> Output<T> read(PlatformOutput output, Function<Object, T> typed) {
        // Of all outputs together only when one is missing: they are secret as soon as one of them is.
        return stack.output(output.key())
                .apply(value -> value == null
                        ? Output.tuple(stack.name(), stack.outputs()).applyValue(all -> missing(output, all.t1, all.t2))
                        : stack.name().applyValue(name -> typed(output, name, typed.apply(value))));
    }

    private static <T> T typed(PlatformOutput output, String stack, T value) {
        if (value == null) {
            throw new RunException("the output %s of the stack %s is no %s: is it a stack of pulumi-posit?"
                    .formatted(output.key(), stack, output.kind().word()));
        }
        return value;
    }

    private static <T> T missing(PlatformOutput output, String stack, Map<String, Object> outputs) {
        var scope = output.scope();
        var there = Stream.of(PlatformOutput.values())
                .anyMatch(other -> other.scope() == scope && outputs.containsKey(other.key()));
        if (there || outputs.isEmpty() || scope == PlatformOutput.Scope.STACK) {
            throw new RunException(
                    ("the stack %s has no output %s: it was not deployed yet, or by an older pulumi-posit; "
                                    + "run `pulumi up` there")
                            .formatted(stack, output.key()));
        }
        throw new RunException(
                "the stack %s has no %s and so no output %s: add %s to its stack file, or do not ask for it"
                        .formatted(stack, scope.title(), output.key(), scope.key()));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> byText(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }
}
