package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import posit.engine.PlannedResource;

/** Existing parts that a stack uses and does not make: a plan knows only what the stack file says about them. */
public final class Existing {
    public static final String AWS_NETWORK = "posit:index:ExistingAwsNetwork";
    public static final String AZURE_NETWORK = "posit:index:ExistingAzureNetwork";
    public static final String EKS = "posit:index:ExistingEksCluster";
    public static final String AKS = "posit:index:ExistingAksCluster";
    public static final String DATABASE = "posit:index:ExistingDatabase";
    public static final String EFS = "posit:index:ExistingEfsStorage";
    public static final String NFS = "posit:index:ExistingNfsStorage";
    public static final String BUCKET = "posit:index:ExistingS3Storage";

    private final PlanView view;

    public Existing(PlanView view) {
        this.view = view;
    }

    public boolean network() {
        return Stream.of(AWS_NETWORK, AZURE_NETWORK).anyMatch(view::has);
    }

    public boolean cluster() {
        return Stream.of(EKS, AKS).anyMatch(view::has);
    }

    /** Zones of the private subnets on AWS, as the stack file has them; Azure's span all. */
    public Set<String> zones() {
        return new TreeSet<>(privateSubnets().keySet());
    }

    /** Whether anything in an input names a subnet of a network that is the user's own. */
    public boolean isInSubnet(Object input) {
        if (input instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(this::isInSubnet);
        }
        if (input instanceof List<?> list) {
            return list.stream().anyMatch(this::isInSubnet);
        }
        return input instanceof String id
                && (privateSubnets().containsValue(id)
                        || subnets("publicSubnets").containsValue(id)
                        || view.one(AZURE_NETWORK)
                                .filter(network -> id.startsWith(output(network, "networkId") + "/subnets/"))
                                .isPresent());
    }

    /** Zone to subnet id, on AWS. */
    public Map<String, String> privateSubnets() {
        return subnets("privateSubnets");
    }

    private Map<String, String> subnets(String output) {
        return view.one(AWS_NETWORK)
                .map(network -> network.outputs().get(output))
                .filter(Map.class::isInstance)
                .map(Existing::texts)
                .orElse(Map.of());
    }

    private static Map<String, String> texts(Object map) {
        var texts = new TreeMap<String, String>();
        ((Map<?, ?>) map).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    /** The server that the product's settings name. */
    Optional<PlannedResource> database(ProductPlan product) {
        var values = product.release()
                .map(release -> String.valueOf(at(release, "values.config")))
                .orElse("");
        return view.all(DATABASE).stream()
                .filter(database -> values.contains("@" + output(database, "host") + ":" + output(database, "port")
                        + "/" + output(database, "database")))
                .findFirst();
    }

    /** Where a product keeps data that is the user's own, and the resource of the plan that says so. */
    public Map<PlannedResource, PlannedResource> stores(ProductPlan product) {
        var stores = new LinkedHashMap<PlannedResource, PlannedResource>();
        product.release().ifPresent(release -> {
            database(product).ifPresent(database -> stores.put(database, release));
            bucket(product).ifPresent(bucket -> stores.put(bucket, release));
        });
        product.volume().ifPresent(volume -> files(product).ifPresent(files -> stores.put(files, volume)));
        return stores;
    }

    /** The file system that the product's volume mounts. */
    Optional<PlannedResource> files(ProductPlan product) {
        return product.volume().flatMap(volume -> Stream.of(EFS, NFS)
                .flatMap(type -> view.all(type).stream())
                .filter(files -> isMounted(output(files, "storageId"), volume))
                .findFirst());
    }

    private static boolean isMounted(String storage, PlannedResource volume) {
        var export = text(volume, "spec.nfs.server") + ":" + text(volume, "spec.nfs.path");
        return storage.equals(text(volume, "spec.csi.volumeHandle")) || storage.equals(export);
    }

    /** The bucket that the product's settings name. */
    public Optional<PlannedResource> bucket(ProductPlan product) {
        var values = product.release()
                .map(release -> text(release, "values.config.S3Storage.Bucket"))
                .orElse("");
        return view.all(BUCKET).stream()
                .filter(bucket -> output(bucket, "bucket").equals(values))
                .findFirst();
    }

    /** By which the stack file names a store: host, file system, export or bucket. */
    public static String name(PlannedResource component) {
        return Stream.of("host", "storageId", "bucket")
                .filter(component.outputs()::containsKey)
                .map(output -> output(component, output))
                .findFirst()
                .orElse(component.name());
    }

    public static String output(PlannedResource component, String name) {
        return String.valueOf(component.outputs().get(name));
    }
}
