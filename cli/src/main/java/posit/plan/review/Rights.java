package posit.plan.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.plan.graph.PlanView;

/** Everybody and everything that gets rights; the widest first, otherwise by kind and name. */
public record Rights(List<Identity> identities) {

    /** @param known a plan without unknowns */
    public static Rights of(PlanView known) {
        return new Rights(Stream.of(
                        new AwsRights(known).identities(),
                        new AzureRights(known).identities(),
                        new KubernetesRights(known).identities())
                .flatMap(one -> one)
                .sorted(Comparator.comparing((Identity identity) -> !identity.isWide())
                        .thenComparing(Identity::kind)
                        .thenComparing(Identity::name))
                .toList());
    }
}
