package posit.plan.conformance;

import static posit.plan.conformance.PlanView.at;
import static posit.plan.conformance.PlanView.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import posit.plan.engine.PlannedResource;

/** Parts of a stack that are the user's own: a plan knows of them what the stack file says, and nothing else. */
public final class Yours {
    public static final String AWS_NETWORK = "posit:index:ExistingAwsNetwork";
    public static final String AZURE_NETWORK = "posit:index:ExistingAzureNetwork";
    public static final String EKS = "posit:index:ExistingEksCluster";
    public static final String AKS = "posit:index:ExistingAksCluster";
    public static final String DATABASE = "posit:index:ExistingDatabase";
    public static final String EFS = "posit:index:ExistingEfsStorage";
    public static final String NFS = "posit:index:ExistingNfsStorage";
    public static final String BUCKET = "posit:index:ExistingS3Storage";

    private final PlanView view;

    Yours(PlanView view) {
        this.view = view;
    }

    boolean network() {
        return Stream.of(AWS_NETWORK, AZURE_NETWORK).anyMatch(view::has);
    }

    boolean cluster() {
        return Stream.of(EKS, AKS).anyMatch(view::has);
    }

    /** Zones of the private subnets on AWS, as the stack file has them; Azure's span all. */
    Set<String> zones() {
        return new TreeSet<>(privateSubnets().keySet());
    }

    /** Zone to subnet id, on AWS. */
    Map<String, String> privateSubnets() {
        return view.one(AWS_NETWORK)
                .map(network -> network.outputs().get("privateSubnets"))
                .filter(Map.class::isInstance)
                .map(Yours::texts)
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
                .filter(database -> values.contains("@" + output(database, "host") + ":"))
                .findFirst();
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
    Optional<PlannedResource> bucket(ProductPlan product) {
        var values = product.release()
                .map(release -> text(release, "values.config.S3Storage.Bucket"))
                .orElse("");
        return view.all(BUCKET).stream()
                .filter(bucket -> output(bucket, "bucket").equals(values))
                .findFirst();
    }

    static String output(PlannedResource component, String name) {
        return String.valueOf(component.outputs().get(name));
    }
}
