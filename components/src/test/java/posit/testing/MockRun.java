package posit.testing;

import com.pulumi.Context;
import com.pulumi.Log;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/**
 * A program of a few lines, run under Pulumi's mocks: a component alone, as someone else would use it.
 *
 * <p>Mocks are handed values only; protection, dependencies and secrets are read from the requests themselves.
 *
 * @param <T> what the program built
 */
public final class MockRun<T> {
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final CloudMocks cloud = new CloudMocks();
    private final AtomicReference<T> built = new AtomicReference<>();

    private MockRun() {}

    /** @throws AssertionError when the program fails */
    public static <T> MockRun<T> of(Function<Context, T> program) {
        var run = new MockRun<T>();
        try {
            var silent = Logger.getAnonymousLogger();
            silent.setLevel(Level.OFF);
            var result = PulumiTestInternal.builder()
                    .mocks(run.cloud)
                    .standardLogger(silent)
                    .monitorDecorator(plain -> run.new Recorder(run.cloud))
                    .build()
                    .runTest(context -> run.built.set(program.apply(context)));
            result.exceptions().stream().findFirst().ifPresent(failure -> {
                throw new AssertionError(failure);
            });
            return run;
        } finally {
            PulumiTest.cleanup();
        }
    }

    public T built() {
        return built.get();
    }

    /** The only resource of a type. */
    public Asked only(String type) {
        var found = all(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of type " + type + ": " + names(type));
        }
        return found.get(0);
    }

    public Asked find(String type, String name) {
        return all(type).stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ", only " + names(type)));
    }

    /** All of a type, by name. */
    public List<Asked> all(String type) {
        return asked.stream()
                .filter(resource -> resource.type().equals(type))
                .sorted(Comparator.comparing(Asked::name))
                .toList();
    }

    /** All there are, in the order in which they were asked for. */
    public List<Asked> all() {
        return List.copyOf(asked);
    }

    public List<String> names(String type) {
        return all(type).stream().map(Asked::name).toList();
    }

    /** One input of all resources of a type, by their names. */
    public List<Object> each(String type, Object... path) {
        return all(type).stream().map(resource -> resource.at(path)).toList();
    }

    /** The calls of a function, with their arguments. */
    public List<Map<String, Object>> calls(String token) {
        return cloud.calls(token);
    }

    public static <V> V value(Output<V> output) {
        return PulumiTest.extractValue(output);
    }

    public static boolean isSecret(Output<?> output) {
        return PulumiTestInternal.extractOutputData(output).isSecret();
    }

    /** Keeps every request as it was sent. */
    private final class Recorder extends MockMonitor {
        private Recorder(Mocks mocks) {
            super(mocks, log());
        }

        private static Log log() {
            return PulumiTestInternal.mockLog();
        }

        @Override
        public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
                Resource resource, RegisterResourceRequest request) {
            asked.add(Asked.of(request));
            return super.registerResourceAsync(resource, request);
        }
    }
}
