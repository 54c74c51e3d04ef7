package posit.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Names and shapes of pulumi-aws become those of the provider, by the provider's schema alone. */
class TranslationTest {
    private static final String SCHEMA = """
            {
              "aws_db_instance": {"version": 2, "block": {"attributes": {
                "db_name": {"type": "string", "optional": true},
                "iam_database_authentication_enabled": {"type": "bool", "optional": true},
                "vpc_security_group_ids": {"type": ["set", "string"], "optional": true},
                "tags": {"type": ["map", "string"], "optional": true}}}},
              "aws_sqs_queue": {"version": 0, "block": {"attributes": {"policy": {"type": "string"}}}},
              "aws_lb_listener": {"version": 0, "block": {"attributes": {}, "block_types": {
                "default_action": {"nesting_mode": "list", "block": {"attributes": {
                  "target_group_arn": {"type": "string"}}}}}}},
              "aws_s3_bucket": {"version": 0, "block": {"attributes": {"bucket_prefix": {"type": "string"}}}}
            }""";

    private final ProviderSchema schema = new ProviderSchema((JsonObject) JsonParser.parseString(SCHEMA));

    private final Translation translation = new Translation(schema);

    @Test
    void the_provider_has_its_own_words_for_modules_and_none_for_generations() {
        assertThat(schema.type("aws:rds/instance:Instance")).isEqualTo("aws_db_instance");
        assertThat(schema.type("aws:s3/bucketV2:BucketV2")).isEqualTo("aws_s3_bucket");
        assertThat(schema.type("aws:lb/listener:Listener")).isEqualTo("aws_lb_listener");
    }

    @Test
    void inputs_are_in_snake_case_and_keys_of_maps_stay() {
        var inputs = Map.<String, Object>of(
                "dbName",
                "connect",
                "iamDatabaseAuthenticationEnabled",
                true,
                "vpcSecurityGroupIds",
                List.of("sg-1"),
                "tags",
                Map.of("costCenter", "4711"));

        assertThat(translation.of(new AwsResource("aws:rds/instance:Instance", "db", inputs)))
                .isEqualTo(JsonParser.parseString("""
                        {"db_name": "connect", "iam_database_authentication_enabled": true,
                         "vpc_security_group_ids": ["sg-1"], "tags": {"costCenter": "4711"}}"""));
    }

    @Test
    void lists_are_plural_in_pulumi_and_blocks_repeat_in_terraform() {
        var inputs = Map.<String, Object>of("defaultActions", List.of(Map.of("targetGroupArn", "arn")));

        assertThat(translation.of(new AwsResource("aws:lb/listener:Listener", "https", inputs)))
                .isEqualTo(JsonParser.parseString("{\"default_action\": [{\"target_group_arn\": \"arn\"}]}"));
    }

    @Test
    void what_looks_like_a_template_stays_a_text() {
        var inputs = Map.<String, Object>of("policy", "${aws:username}");

        assertThat(translation.of(new AwsResource("aws:sqs/queue:Queue", "interruptions", inputs)))
                .isEqualTo(JsonParser.parseString("{\"policy\": \"$${aws:username}\"}"));
    }

    @Test
    void an_input_that_the_provider_does_not_have_is_an_error() {
        var queue = new AwsResource("aws:sqs/queue:Queue", "interruptions", Map.of("polcy", "{}"));

        assertThatThrownBy(() -> translation.of(queue))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("aws_sqs_queue has no polcy");
    }
}
