package posit.testing;

import com.pulumi.test.Mocks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers as the clouds would: the inputs, an id {@code <name>-id}, and what providers make up. */
final class CloudMocks implements Mocks {
    static final String KUBECONFIG =
            "{\"users\":[{\"user\":{\"exec\":{\"args\":[\"eks\",\"get-token\"],\"command\":\"aws\"}}}]}";

    private final List<CallArgs> calls = Collections.synchronizedList(new ArrayList<>());

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs resource) {
        var outputs = new HashMap<String, Object>(resource.inputs);
        outputs.put("arn", "arn:mock:" + resource.name);
        outputs.putIfAbsent("name", resource.name + "-name");
        outputs.putAll(madeUp(resource));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(resource.name + "-id"), outputs));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs call) {
        calls.add(call);
        return CompletableFuture.completedFuture(
                call.token.equals("aws:eks/getAddonVersion:getAddonVersion")
                        ? addon(call.args)
                        : Map.of(
                                "id", "mock", "names", List.of("mock-1a", "mock-1b", "mock-1c"), "zoneIds", List.of()));
    }

    private static Map<String, Object> addon(Map<String, Object> asked) {
        var answer = new HashMap<>(asked);
        answer.put("id", asked.get("addonName"));
        answer.put("version", asked.get("addonName") + " for " + asked.get("kubernetesVersion"));
        return answer;
    }

    List<Map<String, Object>> calls(String token) {
        return calls.stream()
                .filter(call -> call.token.equals(token))
                .<Map<String, Object>>map(call -> call.args)
                .toList();
    }

    private static Map<String, Object> madeUp(ResourceArgs resource) {
        return switch (resource.type) {
            case "aws:kms/key:Key" ->
                Map.of(
                        "keyId", resource.name + "-key-id",
                        "arn", "arn:aws:kms:eu-west-1:111122223333:key/" + resource.name);
            case "aws:ec2/launchTemplate:LaunchTemplate" -> Map.of("latestVersion", 7);
            case "aws:lb/loadBalancer:LoadBalancer" -> Map.of("dnsName", "alb.mock.example", "zoneId", "ZALB");
            case "aws:rds/instance:Instance" -> Map.of("address", "db.mock.example");
            case "aws:route53/record:Record" -> Map.of("fqdn", "proof.mock.example");
            case "aws:acm/certificate:Certificate" -> Map.of("domainValidationOptions", List.of(proof()));
            case "aws:s3/bucketV2:BucketV2" -> Map.of("bucket", resource.name + "-made-up");
            case "aws:sqs/queue:Queue" -> Map.of("url", "https://sqs.mock.example/" + resource.name);
            case "eks:index:Cluster" ->
                Map.of(
                        "kubeconfigJson", KUBECONFIG,
                        "clusterSecurityGroupId", "sg-cluster",
                        "oidcProviderArn", "arn:mock:oidc",
                        "oidcIssuer", "oidc.eks.mock.example/id/1A");
            case "aws:eks/cluster:Cluster" ->
                Map.of(
                        "arn", "arn:aws:eks:eu-west-1:111122223333:cluster/shared",
                        "name", "shared",
                        "version", "1.34",
                        "endpoint", "https://1A.eks.mock.example",
                        "certificateAuthority", Map.of("data", "QUJD"),
                        "vpcConfig", Map.of("clusterSecurityGroupId", "sg-shared", "subnetIds", List.of()),
                        "identities", List.of(Map.of("oidcs", List.of(Map.of("issuer", "https://oidc.mock/id/1A")))));
            case "random:index/randomBytes:RandomBytes" -> Map.of("hex", "00ff");
            case "random:index/randomId:RandomId" -> Map.of("hex", "0a1b2c3d");
            case "random:index/randomPassword:RandomPassword" -> Map.of("result", "a-password");
            default -> Map.of();
        };
    }

    private static Map<String, Object> proof() {
        return Map.of(
                "domainName", "connect.acme.org",
                "resourceRecordName", "_proof.connect.acme.org.",
                "resourceRecordType", "CNAME",
                "resourceRecordValue", "_value.acm-validations.aws.");
    }
}
