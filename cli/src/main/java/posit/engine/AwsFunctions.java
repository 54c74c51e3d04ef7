package posit.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.cloud.AwsRegion;

/** Answers of AWS to the lookups that do not depend on what a real account holds. */
final class AwsFunctions {
    static final String ACCOUNT = "123456789012";

    private AwsFunctions() {}

    static Map<String, Object> invoke(PlannedInvoke call, String region) {
        return switch (call.token()) {
            case "aws:index/getAvailabilityZones:getAvailabilityZones" -> zones(region);
            case "aws:index/getPartition:getPartition" -> partition(region);
            case "aws:index/getRegion:getRegion" -> Map.of("id", region, "name", region, "description", region);
            case "aws:index/getCallerIdentity:getCallerIdentity" -> caller(region);
            case "aws:eks/getAddonVersion:getAddonVersion" -> addon(call.args());
            default -> throw Functions.unknown(call.token());
        };
    }

    /** Six, the most that a region has: whether one has as many as a stack wants, only AWS can tell. */
    private static Map<String, Object> zones(String region) {
        return Map.of(
                "id", region,
                "groupNames", List.of(region),
                "names",
                        Stream.of("a", "b", "c", "d", "e", "f")
                                .map(region::concat)
                                .toList(),
                "zoneIds",
                        Stream.of("az1", "az2", "az3", "az4", "az5", "az6")
                                .map((region + "-")::concat)
                                .toList());
    }

    /** Which version that is, only AWS can tell: another one for each of Kubernetes, and none that EKS gives. */
    private static Map<String, Object> addon(Map<String, Object> asked) {
        var addon = (String) asked.get("addonName");
        var kubernetes = (String) asked.get("kubernetesVersion");
        return Map.of(
                "id", addon,
                "addonName", addon,
                "kubernetesVersion", kubernetes,
                "mostRecent", false,
                "version", "v" + kubernetes + ".0" + CloudMock.MADE_UP_BUILD);
    }

    private static Map<String, Object> partition(String region) {
        var partition = new AwsRegion(region).partition();
        var suffix = partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        var reversed = partition.equals("aws-cn") ? "cn.com.amazonaws" : "com.amazonaws";
        return Map.of("id", partition, "partition", partition, "dnsSuffix", suffix, "reverseDnsPrefix", reversed);
    }

    private static Map<String, Object> caller(String region) {
        var arn = "arn:" + new AwsRegion(region).partition() + ":iam::" + ACCOUNT + ":user/plan";
        return Map.of("id", ACCOUNT, "accountId", ACCOUNT, "arn", arn, "userId", "AIDAPLANPLANPLANPLAN");
    }
}
