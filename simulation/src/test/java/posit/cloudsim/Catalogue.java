package posit.cloudsim;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every type of resource the simulated clouds can make. */
final class Catalogue {
    private final Map<String, Kind> kinds = new TreeMap<>();

    private Catalogue() {}

    static Catalogue complete() {
        var catalogue = new Catalogue();
        AwsNetworkKinds.addTo(catalogue);
        AwsKinds.addTo(catalogue);
        EksKinds.addTo(catalogue);
        AzureNetworkKinds.addTo(catalogue);
        AzureKinds.addTo(catalogue);
        KubernetesKinds.addTo(catalogue);
        RandomKinds.addTo(catalogue);
        return catalogue;
    }

    Kind add(String type, Function<Making, String> id) {
        var kind = new Kind(type, id);
        kinds.put(type, kind);
        return kind;
    }

    /** Any custom resource is an object like others, once its definition is there. */
    Optional<Kind> find(String type) {
        return Optional.ofNullable(kinds.get(type))
                .or(() ->
                        KubernetesKinds.isCustom(type) ? Optional.of(KubernetesKinds.custom(type)) : Optional.empty());
    }

    Kind of(String type) {
        return find(type)
                .orElseThrow(() -> new Refusal(
                        "UnknownType", type + " is not in the catalogue of the simulated cloud: add a line to it"));
    }
}
