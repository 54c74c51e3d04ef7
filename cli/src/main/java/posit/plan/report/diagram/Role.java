package posit.plan.report.diagram;

/** What a shape stands for; decides how it looks. */
public enum Role {
    PEOPLE,
    NETWORK,
    CLUSTER,
    POOL,
    INGRESS,
    PRODUCT,
    CONTENT,
    DATA,
    OTHER
}
