package posit.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.config.reader.ConfigSource;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.engine.Settings;
import posit.platform.Platform;

/** What the {@code aws:*} keys of a stack file come to in the requests of the whole program. */
class AwsProviderTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/deployer";
    private static final String ASSUME_ROLE =
            "{\"externalId\":\"acme-4711\",\"roleArn\":\"" + ROLE + "\",\"sessionName\":\"pulumi\"}";
    private static final String OWN_TAG = "\"posit:stack\":\"posit/aws\"";
    private static final Map<String, String> STACK = Map.of(
            "aws:region", "eu-west-1",
            "posit:cloud", "aws",
            "posit:name", "team-a",
            "posit:tags", "{\"team\":\"platform\"}",
            "posit:connect",
                    "{\"domain\":\"connect.acme.org\",\"hostedZoneId\":\"Z0123456789ABC\",\"license\":{\"key\":\"K\"}}");

    /** The SDK sends providers everything as JSON, and sets the last two by itself. */
    @Test
    void without_other_keys_there_are_region_and_tags_only() {
        var plan = preview(Map.of());

        assertThat(provider(plan).inputs())
                .isEqualTo(Map.of(
                        "region",
                        "eu-west-1",
                        "defaultTags",
                        "{\"tags\":{" + OWN_TAG + ",\"team\":\"platform\"}}",
                        "skipCredentialsValidation",
                        "false",
                        "skipRegionValidation",
                        "true"));
        assertThat(cluster(plan).inputs()).doesNotContainKey("providerCredentialOpts");
    }

    @Test
    void every_key_reaches_the_provider() {
        var plan = preview(Map.of(
                "aws:profile", "production",
                "aws:assumeRole", ASSUME_ROLE,
                "aws:allowedAccountIds", "[\"111122223333\",444455556666]",
                "aws:ignoreTags", "{\"keys\":[\"owner\"],\"keyPrefixes\":[\"backup/\"]}",
                "aws:defaultTags", "{\"tags\":{\"stage\":\"production\",\"team\":\"platform\"}}",
                "aws:maxRetries", "40"));

        assertThat(provider(plan).inputs())
                .containsEntry("region", "eu-west-1")
                .containsEntry("profile", "production")
                .containsEntry("assumeRole", ASSUME_ROLE)
                .containsEntry("allowedAccountIds", "[\"111122223333\",\"444455556666\"]")
                .containsEntry("ignoreTags", "{\"keyPrefixes\":[\"backup/\"],\"keys\":[\"owner\"]}")
                .containsEntry(
                        "defaultTags", "{\"tags\":{" + OWN_TAG + ",\"stage\":\"production\",\"team\":\"platform\"}}")
                .containsEntry("maxRetries", "40.0");
    }

    @Test
    void forbidden_accounts_reach_the_provider() {
        var plan = preview(Map.of("aws:forbiddenAccountIds", "[\"111122223333\"]"));

        assertThat(provider(plan).inputs())
                .containsEntry("forbiddenAccountIds", "[\"111122223333\"]")
                .doesNotContainKey("allowedAccountIds");
    }

    @Test
    void tags_of_instances_and_volumes_are_those_of_the_provider() {
        var plan = preview(Map.of("aws:defaultTags", "{\"tags\":{\"stage\":\"production\"}}"));

        var templates = plan.ofType("aws:ec2/launchTemplate:LaunchTemplate");
        assertThat(templates).isNotEmpty().allSatisfy(template -> assertThat(
                        template.inputs().get("tagSpecifications").toString())
                .contains("stage=production", "team=platform", "posit:stack=posit/aws"));
    }

    @Test
    void the_cluster_is_reached_with_the_credentials_of_the_provider() {
        var role = Map.of("aws:assumeRole", "{\"roleArn\":\"" + ROLE + "\"}");
        var both = new HashMap<>(role);
        both.put("aws:profile", "production");

        assertThat(cluster(preview(role)).inputs()).containsEntry("providerCredentialOpts", Map.of("roleArn", ROLE));
        assertThat(cluster(preview(Map.of("aws:profile", "production"))).inputs())
                .containsEntry("providerCredentialOpts", Map.of("profileName", "production"));
        assertThat(cluster(preview(both)).inputs())
                .containsEntry("providerCredentialOpts", Map.of("profileName", "production", "roleArn", ROLE));
    }

    /** pulumi-eks leaves the profile out of what it hands out: right for people, wrong for the next resource. */
    @Test
    void the_kubernetes_provider_has_the_profile_and_the_output_has_not() {
        var plan = run(settings(Map.of("aws:profile", "production")).creating());

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.ofType("pulumi:providers:kubernetes")).singleElement().satisfies(kubernetes -> assertThat(
                        kubeconfig(kubernetes.inputs()))
                .contains("\"--profile\",\"production\"]"));
        assertThat(kubeconfig(plan.outputs())).contains("\"get-token\"").doesNotContain("--profile");
    }

    private static String kubeconfig(Map<String, Object> values) {
        return (String) ((Secret) values.get("kubeconfig")).value();
    }

    private static PlannedResource provider(Plan plan) {
        return plan.find("pulumi:providers:aws", "aws").orElseThrow();
    }

    private static PlannedResource cluster(Plan plan) {
        return plan.ofType("eks:index:Cluster").get(0);
    }

    private static Plan preview(Map<String, String> more) {
        var plan = run(settings(more));
        assertThat(plan.errors()).isEmpty();
        return plan;
    }

    private static Plan run(Settings settings) {
        var source = new ConfigSource(settings.config(), settings.secretKeys());
        return EmbeddedEngine.run(settings, context -> Platform.deploy(context, source));
    }

    private static Settings settings(Map<String, String> more) {
        var config = new TreeMap<>(STACK);
        config.putAll(more);
        return Settings.preview("posit", "aws", config, Set.of("posit:connect"));
    }
}
