package posit.stack;

import java.util.List;
import java.util.function.Supplier;

/** The clouds whose shipped stacks the same rules hold for. */
public enum Target {
    EKS(Stacks::aws, Stacks::ready) {
        @Override
        Object nodeLabels(Graph graph) {
            return Graph.input(graph.named(Types.NODE_GROUP, "cluster-connect-nodes"), "labels");
        }
    },
    AKS(Stacks::azure, Stacks::azureReady) {
        @Override
        Object nodeLabels(Graph graph) {
            return Graph.input(graph.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes"), "nodeLabels");
        }
    };

    private final Supplier<Stack> shipped;
    private final Supplier<Stack> ready;

    Target(Supplier<Stack> shipped, Supplier<Stack> ready) {
        this.shipped = shipped;
        this.ready = ready;
    }

    /** As it is in the repository; it previews. */
    Stack shipped() {
        return shipped.get();
    }

    /** With what its comments tell a user to set; it can be created. */
    public Stack ready() {
        return ready.get();
    }

    /** Keys of its products. */
    List<String> products() {
        return List.of("posit:connect", "posit:packageManager");
    }

    /** The ready stack with another kind of licence for each product. */
    Stack licensed(String kind, String value) {
        var stack = ready();
        for (var product : products()) {
            stack = stack.remove(product + ".license").setSecret(product + ".license." + kind, value);
        }
        return stack;
    }

    /** Of the nodes on which Connect runs. */
    abstract Object nodeLabels(Graph graph);
}
