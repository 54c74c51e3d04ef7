package posit.platform.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderAssumeRoleArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.aws.inputs.ProviderIgnoreTagsArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import posit.cloud.Versions;
import posit.cluster.EksCluster;
import posit.config.aws.AwsSettings;

/** Pulumi's AWS provider, set as the {@code aws:*} keys of the stack file say. */
final class AwsProvider {
    private AwsProvider() {}

    /** @param tags of every resource, those of the settings among them */
    static Provider of(AwsSettings settings, Map<String, String> tags) {
        var options = CustomResourceOptions.builder().version(Versions.AWS).build();
        return new Provider("aws", args(settings, tags), options);
    }

    /** What the provider uses, for those who reach the cluster beside it. */
    static EksCluster.Credentials credentials(AwsSettings settings) {
        return new EksCluster.Credentials(
                settings.profile(), settings.assumeRole().map(AwsSettings.AssumeRole::roleArn));
    }

    private static ProviderArgs args(AwsSettings settings, Map<String, String> tags) {
        var args = ProviderArgs.builder()
                .region(settings.region())
                .defaultTags(ProviderDefaultTagsArgs.builder().tags(tags).build());
        settings.profile().ifPresent(args::profile);
        settings.assumeRole().map(AwsProvider::role).ifPresent(args::assumeRole);
        settings.maxRetries().ifPresent(args::maxRetries);
        if (!settings.allowedAccountIds().isEmpty()) {
            args.allowedAccountIds(settings.allowedAccountIds());
        }
        if (!settings.forbiddenAccountIds().isEmpty()) {
            args.forbiddenAccountIds(settings.forbiddenAccountIds());
        }
        ignoreTags(settings.ignoreTags(), args);
        return args.build();
    }

    private static ProviderAssumeRoleArgs role(AwsSettings.AssumeRole role) {
        var args = ProviderAssumeRoleArgs.builder().roleArn(role.roleArn());
        role.sessionName().ifPresent(args::sessionName);
        role.externalId().ifPresent(args::externalId);
        return args.build();
    }

    private static void ignoreTags(AwsSettings.IgnoreTags tags, ProviderArgs.Builder provider) {
        if (tags.keys().isEmpty() && tags.keyPrefixes().isEmpty()) {
            return;
        }
        var args = ProviderIgnoreTagsArgs.builder();
        if (!tags.keys().isEmpty()) {
            args.keys(tags.keys());
        }
        if (!tags.keyPrefixes().isEmpty()) {
            args.keyPrefixes(tags.keyPrefixes());
        }
        provider.ignoreTags(args.build());
    }
}
