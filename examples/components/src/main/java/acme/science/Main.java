package acme.science;

import com.pulumi.Pulumi;

/** Entry point of {@code pulumi up}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Pulumi.run(Science::deploy);
    }
}
