package posit.provider;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources of the AWS provider, found by the types and inputs of pulumi-aws. */
final class ProviderSchema {
    private static final String PREFIX = "aws_";

    /** Where pulumi-aws chose other words than the provider. */
    private static final Map<String, String> MODULES = Map.of("rds", "db");

    private static final Map<String, String> TYPES = Map.of("aws:lb/loadBalancer:LoadBalancer", "aws_lb");

    private static final Map<String, Map<String, String>> INPUTS = Map.of(
            "aws_cloudwatch_metric_alarm", Map.of("name", "alarm_name"),
            "aws_sns_topic_subscription", Map.of("topic", "topic_arn"));

    private final JsonObject resources;

    ProviderSchema(JsonObject resources) {
        this.resources = resources;
    }

    /** {@code aws_nat_gateway} of {@code aws:ec2/natGateway:NatGateway}. */
    String type(String token) {
        if (TYPES.containsKey(token)) {
            return TYPES.get(token);
        }
        var words = token.split("[:/]");
        var name = snake(words[2]);
        var module = MODULES.getOrDefault(words[1], words[1]);
        return Stream.of(module + "_" + name, name)
                .map(PREFIX::concat)
                .filter(resources::has)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the provider has no resource for " + token));
    }

    Shape.Fields shape(String type) {
        return Shape.block(resources.getAsJsonObject(type).getAsJsonObject("block"));
    }

    int version(String type) {
        return resources.getAsJsonObject(type).get("version").getAsInt();
    }

    /** The provider's name of an input of a resource, or of an object in it. */
    static String field(String type, Shape.Fields fields, String input) {
        return Optional.ofNullable(INPUTS.getOrDefault(type, Map.of()).get(input))
                .filter(fields.all()::containsKey)
                .or(() -> fields.named(input))
                .orElseThrow(() -> new NoSuchElementException(type + " has no " + input));
    }

    /** Generations of a type that Pulumi keeps apart are one for the provider. */
    private static String snake(String camel) {
        return camel.replaceFirst("V2$", "").replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
