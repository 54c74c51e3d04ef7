package posit.plan.report.diagram;

/** Where a component of the stack stands in the picture. */
enum Place {
    NETWORK,
    CLUSTER,
    IN_NETWORK,
    IN_CLUSTER,
    DATA_OUTSIDE,
    BESIDE
}
