package posit.reference;

/** What a process of content gets unless the stack says otherwise; neither the pages nor Connect's chart have numbers. */
public final class ContentSizes {
    /**
     * As much memory for a vCPU as the nodes of the pages have, so that neither is used up before the other: about 20
     * processes a node, beside a server.
     */
    public static final String CPU_REQUEST = "250m";

    public static final String MEMORY_REQUEST = "1Gi";

    /** Half of the most. */
    public static final String CPU_LIMIT = "2";

    public static final String MEMORY_LIMIT = "4Gi";

    /** As Posit's own operator has it. */
    public static final String SOURCE =
            "https://github.com/posit-dev/team-operator/blob/main/internal/controller/core/site_controller_connect.go";

    public static final String CPU_MOST = "4";
    public static final String MEMORY_MOST = "8Gi";

    private ContentSizes() {}
}
