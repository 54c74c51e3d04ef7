package posit.output;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.connect.Connect;
import posit.connect.ConnectValues;
import posit.outputs.PlatformOutput;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageManagerValues;

/** A product, as people name it and as it is found again in a stack and in its cluster. */
public enum Product {
    CONNECT(
            "connect",
            "Connect",
            Connect.NAME,
            ConnectValues.SERVER_LABEL,
            Connect.HEALTH_PATH,
            PlatformOutput.CONNECT_URL,
            PlatformOutput.CONNECT_LOAD_BALANCER),
    PACKAGE_MANAGER(
            "package-manager",
            "Package Manager",
            PackageManager.NAME,
            PackageManagerValues.LABEL,
            PackageManager.HEALTH_PATH,
            PlatformOutput.PACKAGE_MANAGER_URL,
            PlatformOutput.PACKAGE_MANAGER_LOAD_BALANCER);

    private final String word;
    private final String title;
    private final String release;
    private final String chart;
    private final String healthPath;
    private final PlatformOutput urlOutput;
    private final PlatformOutput loadBalancerOutput;

    Product(
            String word,
            String title,
            String release,
            String chart,
            String healthPath,
            PlatformOutput urlOutput,
            PlatformOutput loadBalancerOutput) {
        this.word = word;
        this.title = title;
        this.release = release;
        this.chart = chart;
        this.healthPath = healthPath;
        this.urlOutput = urlOutput;
        this.loadBalancerOutput = loadBalancerOutput;
    }

    /** Empty for a word that names none. */
    public static Optional<Product> of(String word) {
        return Stream.of(values()).filter(product -> product.word.equals(word)).findFirst();
    }

    /** For messages: {@code connect, package-manager}. */
    public static String words() {
        return Stream.of(values()).map(Product::word).collect(Collectors.joining(", "));
    }

    /** What people type. */
    public String word() {
        return word;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** Name of the Helm release, of its Deployment and of its namespace. */
    public String release() {
        return release;
    }

    /** Name of the official chart, and value of the label {@code app.kubernetes.io/name} on its pods. */
    public String chart() {
        return chart;
    }

    public String healthPath() {
        return healthPath;
    }

    public String urlOutput() {
        return urlOutput.key();
    }

    public String loadBalancerOutput() {
        return loadBalancerOutput.key();
    }

    /** Cookies of which the way in sets one, so that a browser keeps its server; none when any server will do. */
    public Set<String> stickyCookies() {
        return switch (this) {
            // Of an Application Load Balancer; of NGINX and Traefik, whose name the ingress chooses.
            case CONNECT -> Set.of("AWSALB", "posit-" + word);
            case PACKAGE_MANAGER -> Set.of();
        };
    }
}
