package posit.controlplane;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Logins of the users that a control plane has before any service account. */
record Tokens(String admin, String scheduler, String controllers, String kubelets, String karpenter) {
    private static final int BYTES = 16;

    static Tokens make() {
        return new Tokens(token(), token(), token(), token(), token());
    }

    private static String token() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As {@code --token-auth-file} wants it: token, name, id, groups. */
    String file() {
        return """
                %s,admin,1,"system:masters"
                %s,system:kube-scheduler,2
                %s,system:kube-controller-manager,3
                %s,kubelets,4,"system:masters"
                %s,karpenter,5,"system:masters"
                """.formatted(admin, scheduler, controllers, kubelets, karpenter);
    }
}
