package posit.platform.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import posit.cloud.S3Rights;
import posit.cluster.EksPodIdentity;
import posit.cluster.EksPodIdentityArgs;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EksAccountConfig;
import posit.config.shared.EnvironmentConfig;
import posit.connect.Connect;
import posit.connect.Content;
import posit.connect.ContentAccount;
import posit.connect.ContentArgs;

/** The images, limits and accounts of Connect's content in a stack on AWS. */
record AwsContent(AwsFoundation foundation) {
    Content of(ConnectOnEksConfig connect) {
        var content = connect.content();
        return ContentArgs.builder()
                .environments(EnvironmentConfig.environments(connect.runtime().executionEnvironments()))
                .limits(content.shared().limits())
                .accounts(content.serviceAccounts().stream().map(this::account).toList())
                .defaultAccount(content.defaultServiceAccount())
                .build();
    }

    private ContentAccount account(EksAccountConfig account) {
        List<Resource> dependsOn = account.aws()
                .map(rights -> identity(account.name(), rights).readyWhen())
                .orElse(List.of());
        return ContentAccount.of(account.name(), dependsOn);
    }

    private EksPodIdentity identity(String account, EksAccountConfig.Rights rights) {
        var buckets = rights.buckets().stream()
                .map(bucket ->
                        new S3Rights.Bucket(bucket.name(), bucket.access() == EksAccountConfig.Access.READ_WRITE))
                .toList();
        Map<String, Output<String>> policies = buckets.isEmpty()
                ? Map.of()
                : Map.of("buckets", Output.of(S3Rights.policy(foundation.region(), buckets)));
        return new EksPodIdentity(
                "content-" + account,
                EksPodIdentityArgs.builder()
                        .names(foundation.names())
                        .cluster(foundation.cluster())
                        .namespace(Connect.NAME)
                        .serviceAccount(account)
                        .managedPolicies(rights.policyArns())
                        .inlinePolicies(policies)
                        .build(),
                foundation.options());
    }
}
