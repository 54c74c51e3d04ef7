package posit.verify;

import posit.terminal.Finding;

/** The product's namespace is there. */
record NamespaceCheck(Cluster cluster, String namespace) implements Check {
    @Override
    public String topic() {
        return "namespace";
    }

    @Override
    public Finding look() {
        return cluster.namespace(namespace)
                .map(found -> found.getStatus() == null
                        ? "Active"
                        : String.valueOf(found.getStatus().getPhase()))
                .map(phase -> Finding.of("Active".equals(phase), namespace + ", " + phase))
                .orElseGet(() -> Finding.failed("no namespace " + namespace));
    }
}
