package posit.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.stack.Stacks;

/** The stacks on AWS that are shown to the provider: as shipped, and the variants of the tests. */
final class Variants {
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012";
    private static final String ROLE = "arn:aws:iam::111122223333:role/";

    private Variants() {}

    static Map<String, Stack> all() {
        var all = new LinkedHashMap<String, Stack>();
        all.put("aws, as shipped", Stacks.aws());
        all.put("aws-autoscaling, as shipped", Stacks.elastic());
        all.put("both products, autoscaling", Stacks.elasticWithPackages());
        all.put(
                "longest name, alarms",
                Stacks.ready().set("posit:name", "abcdefghij-lmnop-rst").set("posit:alarms.email", "on-call@acme.org"));
        all.put(
                "three zones, internal",
                Stacks.ready()
                        .set("posit:network.zones", 3)
                        .set("posit:connect.nodes.count", 3)
                        .set("posit:packageManager.nodes.count", 3)
                        .set("posit:connect.internal", true)
                        .set("posit:packageManager.internal", true));
        all.put("company keys and roles", company());
        all.put("GovCloud", Stacks.in("us-gov-west-1"));
        all.put("China", Stacks.in("cn-north-1"));
        all.put("existing network, cluster and data", ExistingStacks.aws());
        return all;
    }

    private static Stack company() {
        return Stacks.elasticWithPackages()
                .set("posit:encryption.keyArn", KEY)
                .set("posit:encryption.nodeDisks", true)
                .set("posit:encryption.logs", true)
                .set("posit:iam.permissionsBoundary", "arn:aws:iam::111122223333:policy/boundary")
                .set("posit:iam.clusterRoleArn", ROLE + "cluster")
                .set("posit:tags", Map.of("cost-center", "4711", "owner", "Données: R+D @ acme_org"));
    }
}
