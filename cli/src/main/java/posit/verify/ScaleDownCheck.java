package posit.verify;

import posit.terminal.Finding;

/**
 * Step 5 of the page: once no content runs, the nodes of the content pool go.
 *
 * @param waits whether it will be asked again, so that nodes may be waited for
 */
record ScaleDownCheck(Cluster cluster, String namespace, boolean waits) implements Check {
    @Override
    public String topic() {
        return "scale down";
    }

    @Override
    public Finding look() {
        var content = cluster.pods(namespace, Autoscaling.CONTENT_PODS).size();
        if (content > 0) {
            return Finding.open(content + " content pods run").advise("stop all content, then: --wait 10m");
        }
        var claims = cluster.nodeClaims(Autoscaling.CONTENT_POOL).size();
        if (claims == 0) {
            return Finding.passed("no content runs, and the content pool has no NodeClaim");
        }
        var fact = "no content runs, " + claims + " NodeClaims of the content pool are left";
        return waits
                ? Finding.failed(fact).advise("which other pods keep them? kubectl get pods -A -o wide")
                : Finding.open(fact).advise("wait until they are gone: --wait 10m");
    }
}
