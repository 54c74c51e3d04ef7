package posit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.stack.Stack;

/** The AWS provider accepts every resource that a stack asks it for, and would create all of them. */
@Tag("provider")
class StacksOnProviderTest {
    private static final String ROW = "%-36s %9s  %-8s  %-8s %7s";
    private static final List<String> TABLE = new ArrayList<>();

    private static Terraform terraform;
    private static ProviderSchema schema;

    @BeforeAll
    static void start() {
        terraform = Terraform.in("stacks");
        schema = terraform.schema();
        TABLE.add(ROW.formatted("stack", "resources", "validate", "plan", "seconds"));
    }

    @AfterAll
    static void report() {
        TABLE.forEach(System.out::println);
    }

    static Stream<String> stacks() {
        return Variants.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_resource_is_valid_and_can_be_planned(String name) {
        var start = System.nanoTime();
        var stack = Variants.all().get(name);
        var resources = AwsResource.of(stack.known());
        terraform.write(region(stack), json(resources));

        var valid = terraform.validate();
        var planned = terraform.plan();

        TABLE.add(ROW.formatted(
                name,
                resources.size(),
                verdict(valid),
                verdict(planned.findings()),
                (System.nanoTime() - start) / 1_000_000_000));
        assertThat(valid).isEmpty();
        assertThat(planned.findings()).isEmpty();
        assertThat(planned.actions()).hasSameSizeAs(resources).values().containsOnly("create");
    }

    private static String verdict(List<Finding> findings) {
        return findings.isEmpty() ? "ok" : findings.size() + " found";
    }

    private static String region(Stack stack) {
        return stack.values().get("aws:region");
    }

    private static JsonObject json(List<AwsResource> resources) {
        var translation = new Translation(schema);
        var json = new JsonObject();
        resources.forEach(resource -> {
            var type = schema.type(resource.type());
            if (!json.has(type)) {
                json.add(type, new JsonObject());
            }
            json.getAsJsonObject(type).add(resource.name(), translation.of(resource));
        });
        return json;
    }
}
