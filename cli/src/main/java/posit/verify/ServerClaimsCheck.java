package posit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import posit.terminal.Finding;

/** Step 4 of the page: Karpenter leaves the nodes of the server pool alone, also when it could consolidate them. */
record ServerClaimsCheck(Cluster cluster) implements Check {
    @Override
    public String topic() {
        return "server claims";
    }

    @Override
    public Finding look() {
        var claims = cluster.nodeClaims(Autoscaling.SERVER_POOL);
        if (claims.isEmpty()) {
            return Finding.failed("no NodeClaim of pool " + Autoscaling.SERVER_POOL);
        }
        var disrupted = names(claims, NodeClaim::disrupted);
        if (!disrupted.isEmpty()) {
            return Finding.failed("being disrupted: " + disrupted)
                    .advise("kubectl describe nodeclaims: conditions, events");
        }
        var unready = names(claims, claim -> !claim.is("Ready"));
        return unready.isEmpty() ? Finding.passed(fact(claims)) : Finding.failed("not ready: " + unready);
    }

    private static String fact(List<NodeClaim> claims) {
        var oldest = claims.stream()
                .map(NodeClaim::created)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var hours = Duration.between(oldest, Instant.now()).toHours();
        var consolidatable =
                claims.stream().filter(claim -> claim.is("Consolidatable")).count();
        return claims.size() + " NodeClaims, none disrupted, the oldest for " + hours + " h"
                + (consolidatable == 0 ? "" : "; " + consolidatable + " could be consolidated and stayed");
    }

    private static String names(List<NodeClaim> claims, Predicate<NodeClaim> which) {
        return claims.stream().filter(which).map(NodeClaim::name).sorted().collect(Collectors.joining(", "));
    }
}
