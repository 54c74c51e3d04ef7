package posit.verify;

import posit.connect.ConnectValues;

/** Names of Posit's page on autoscaling. ref: https://docs.posit.co/connect/admin/appendix/off-host/autoscaling/ */
final class Autoscaling {
    static final String SERVER_POOL = "connect-server";
    static final String CONTENT_POOL = "connect-content";

    /** Node label; its values are the names of the pools. */
    static final String WORKLOAD = "workload";

    static final String DO_NOT_DISRUPT = "karpenter.sh/do-not-disrupt";
    static final String SERVER_PODS = ConnectValues.SERVER_LABEL;
    static final String CONTENT_PODS = ConnectValues.CONTENT_LABEL;

    private Autoscaling() {}
}
