package posit.verify;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Optional;
import java.util.stream.Collectors;
import posit.output.Product;
import posit.terminal.Finding;

/** The product's volumes are bound. */
record VolumesCheck(Cluster cluster, Product product) implements Check {
    private static final String BOUND = "Bound";

    @Override
    public String topic() {
        return "volumes";
    }

    @Override
    public Finding look() {
        var claims = cluster.claims(product.release());
        if (claims.isEmpty()) {
            return product == Product.PACKAGE_MANAGER
                    ? Finding.open("none: the packages are in object storage")
                    : Finding.failed("no volume claim in namespace " + product.release());
        }
        var fact = claims.stream().map(VolumesCheck::fact).sorted().collect(Collectors.joining(", "));
        var good = claims.stream().allMatch(claim -> phase(claim).equals(BOUND));
        return good
                ? Finding.passed(fact)
                : Finding.failed(fact).advise("kubectl --namespace " + product.release() + " describe pvc");
    }

    private static String fact(PersistentVolumeClaim claim) {
        var capacity = Optional.ofNullable(claim.getStatus())
                .map(status -> status.getCapacity())
                .map(each -> each.get("storage"))
                .map(Quantity::toString);
        return claim.getMetadata().getName() + " " + phase(claim)
                + capacity.map(size -> " (" + size + ")").orElse("");
    }

    private static String phase(PersistentVolumeClaim claim) {
        return Optional.ofNullable(claim.getStatus())
                .map(status -> status.getPhase())
                .orElse("Pending");
    }
}
