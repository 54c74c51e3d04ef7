package posit.verify;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import posit.output.Product;
import posit.terminal.AccessException;
import posit.terminal.Finding;

/** The checks of a stack: those of its products, and those of autoscaling where it applies. */
final class VerifyChecks {
    private final StackAccess access;
    private final VerifyArguments arguments;
    private final Cluster cluster;
    private final Web web;
    private final UnaryOperator<URI> plain;

    /** @param plain from a product's address to that without TLS */
    VerifyChecks(StackAccess access, VerifyArguments arguments, Cluster cluster, Web web, UnaryOperator<URI> plain) {
        this.access = access;
        this.arguments = arguments;
        this.cluster = cluster;
        this.web = web;
        this.plain = plain;
    }

    List<CheckGroup> sections() {
        var sections = new ArrayList<CheckGroup>();
        var reason = unreachable();
        reason.ifPresent(text -> sections.add(new CheckGroup("Cluster", List.of(new Unseen("access", text)))));
        for (var product : Product.values()) {
            if (access.urls().containsKey(product)) {
                sections.add(new CheckGroup(product.title(), checks(product, reason.isEmpty())));
            }
        }
        if (reason.isEmpty() && access.urls().containsKey(Product.CONNECT)) {
            autoscaling().ifPresent(sections::add);
        }
        return sections;
    }

    /** Asked once: otherwise every check would wait for an API that does not answer. */
    private Optional<String> unreachable() {
        try {
            cluster.version();
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(Reasons.of(e));
        } catch (AccessException e) {
            return Optional.of(e.getMessage());
        }
    }

    private List<Check> checks(Product product, boolean reachable) {
        var checks = new ArrayList<Check>();
        if (reachable) {
            checks.add(new NamespaceCheck(cluster, product.release()));
            checks.add(new ReleaseCheck(cluster, product.release()));
            checks.add(new PodsCheck(cluster, product.release(), product.chart()));
            checks.add(new ZonesCheck(cluster, product.release(), product.chart()));
            checks.add(new VolumesCheck(cluster, product));
        }
        var url = access.urls().get(product);
        var health = url.resolve(product.healthPath());
        var address = Optional.ofNullable(access.addresses().get(product));
        checks.add(new HttpsCheck(web, health, address, arguments.insecure()));
        checks.add(new RedirectCheck(web, plain.apply(url)));
        if (!product.stickyCookies().isEmpty()) {
            checks.add(new CookieCheck(web, health, product.stickyCookies()));
        }
        return checks;
    }

    /** The five steps of the reference architecture, where a stack autoscales by its outputs, its NodePools or the user's word. */
    private Optional<CheckGroup> autoscaling() {
        var expected = arguments.autoscaling() || access.autoscaled();
        try {
            var pools = cluster.nodePools().keySet();
            if (!expected && !pools.contains(Autoscaling.SERVER_POOL) && !pools.contains(Autoscaling.CONTENT_POOL)) {
                return Optional.empty();
            }
        } catch (KubernetesClientException e) {
            var unseen = section(List.of(new Unseen("node pools", Reasons.of(e))));
            return expected ? Optional.of(unseen) : Optional.empty();
        }
        var namespace = Product.CONNECT.release();
        var waits = !arguments.patience().isZero();
        return Optional.of(section(List.of(
                new NodePoolsCheck(cluster),
                new ServerNodesCheck(cluster, namespace),
                new DoNotDisruptCheck(cluster, namespace),
                new ContentNodesCheck(cluster, namespace),
                new ServerClaimsCheck(cluster),
                new ScaleDownCheck(cluster, namespace, waits))));
    }

    private static CheckGroup section(List<Check> checks) {
        return new CheckGroup("Autoscaling (Posit's page: testing and validation)", checks);
    }

    /** What could not be looked at, and why. */
    private record Unseen(String topic, String reason) implements Check {
        @Override
        public Finding look() {
            return Finding.unseen(reason);
        }
    }
}
