package posit.stack;

import java.util.List;
import java.util.function.Supplier;

/** The clouds whose shipped stacks the same rules hold for. */
enum Target {
    EKS(Stacks::aws, Stacks::ready, List.of("posit:connect")) {
        @Override
        Object nodeLabels(Graph graph) {
            return Graph.input(graph.only(Types.NODE_GROUP), "labels");
        }
    },
    AKS(Stacks::azure, Stacks::azureReady, List.of("posit:connect", "posit:packageManager")) {
        @Override
        Object nodeLabels(Graph graph) {
            return Graph.input(graph.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes"), "nodeLabels");
        }
    };

    private final Supplier<Stack> shipped;
    private final Supplier<Stack> ready;
    private final List<String> products;

    Target(Supplier<Stack> shipped, Supplier<Stack> ready, List<String> products) {
        this.shipped = shipped;
        this.ready = ready;
        this.products = products;
    }

    /** As it is in the repository; it previews. */
    Stack shipped() {
        return shipped.get();
    }

    /** With what its comments tell a user to set; it can be created. */
    Stack ready() {
        return ready.get();
    }

    /** Keys of its products. */
    List<String> products() {
        return products;
    }

    /** The ready stack with another kind of licence for each product. */
    Stack licensed(String kind, String value) {
        var stack = ready();
        for (var product : products) {
            stack = stack.remove(product + ".license").setSecret(product + ".license." + kind, value);
        }
        return stack;
    }

    /** Of the nodes on which Connect runs. */
    abstract Object nodeLabels(Graph graph);
}
