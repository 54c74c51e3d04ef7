package posit.platform.shared;

/** The names of the products as they stand in the names of resources, on both clouds. */
public final class ProductNames {
    public static final String CONNECT = "connect";

    /** Short, because it is part of longer names: AKS allows twelve characters for a node pool. */
    public static final String PACKAGES = "packages";

    private ProductNames() {}
}
