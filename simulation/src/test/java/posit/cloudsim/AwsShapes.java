package posit.cloudsim;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import posit.cloud.AwsRegion;

/** How AWS forms ids, ARNs and names. */
final class AwsShapes {
    static final String ACCOUNT = "123456789012";

    private AwsShapes() {}

    /** {@code subnet-0f1e2d3c4b5a69788}. */
    static Function<Making, String> id(String prefix) {
        return making -> prefix + "-0" + making.hex(16);
    }

    /** The id is the name. */
    static String named(Making making) {
        return making.physicalName("name");
    }

    static String arn(Making making, String service, String path) {
        return "arn:" + partition(making) + ":" + service + ":" + making.region() + ":" + ACCOUNT + ":" + path;
    }

    /** Of a service that is the same everywhere, such as IAM. */
    static String globalArn(Making making, String service, String path) {
        return "arn:" + partition(making) + ":" + service + "::" + ACCOUNT + ":" + path;
    }

    static String partition(Making making) {
        return new AwsRegion(making.region()).partition();
    }

    /** An ARN that ends in the id, and the owner. */
    static Function<Making, Map<String, Object>> owned(String service, String kind) {
        return making -> Map.of("arn", arn(making, service, kind + "/" + making.id()), "ownerId", ACCOUNT);
    }

    /** A name, an ARN made of it, and more. */
    static Map<String, Object> with(String name, String arn, Object... more) {
        var outputs = new TreeMap<String, Object>(Map.of("name", name, "arn", arn));
        for (int i = 0; i < more.length; i += 2) {
            outputs.put((String) more[i], more[i + 1]);
        }
        return outputs;
    }
}
