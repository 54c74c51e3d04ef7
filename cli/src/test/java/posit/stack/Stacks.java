package posit.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import posit.stackfile.StackFile;

/** The stacks that tests run. */
public final class Stacks {
    /** A licence nobody could overlook in a text. */
    public static final String LICENSE = "LICENSE-SECRET-xyz";

    public static final String PACKAGES_LICENSE = "LICENSE-SECRET-ppm";

    /** Who runs Pulumi. */
    public static final String ADMIN = "11111111-2222-3333-4444-555555555555";

    private static final String GROUPS = "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/";

    /** Both stand outside of the stack, in another subscription than its own. */
    public static final String VAULT = GROUPS + "keys/providers/Microsoft.KeyVault/vaults/acme";

    public static final String DNS_ZONE = GROUPS + "dns/providers/Microsoft.Network/dnsZones/acme.org";

    private static final Stack AWS = read("aws");
    private static final Stack AZURE = read("azure");
    private static final Stack ELASTIC = read("aws-autoscaling");

    private Stacks() {}

    /** {@code Pulumi.aws.yaml} as shipped; it previews, but is no stack to create. */
    public static Stack aws() {
        return AWS;
    }

    /** {@code Pulumi.azure.yaml} as shipped; it previews, but is no stack to create. */
    public static Stack azure() {
        return AZURE;
    }

    /** {@code Pulumi.aws-autoscaling.yaml} as shipped; it previews, but is no stack to create. */
    public static Stack elastic() {
        return ELASTIC;
    }

    /** The same with what its comments tell a user to set before {@code pulumi up}. */
    public static Stack elasticReady() {
        return ready(ELASTIC).without("posit:packageManager");
    }

    /** Both products on AWS, with nodes for Connect that come and go; those of Package Manager are fixed. */
    public static Stack elasticWithPackages() {
        return ready().set("posit:connect.autoscaling", Map.of());
    }

    /** That of AWS with what its comments tell a user to set before {@code pulumi up}. */
    public static Stack ready() {
        return ready(AWS);
    }

    private static Stack ready(Stack stack) {
        return stack.set("posit:connect.domain", "connect.acme.org")
                .set("posit:connect.hostedZoneId", "Z0123456789ABCDEFGHIJ")
                .setSecret("posit:connect.license.file", LICENSE)
                .set("posit:packageManager.domain", "packages.acme.org")
                .set("posit:packageManager.hostedZoneId", "Z0123456789ABCDEFGHIJ")
                .setSecret("posit:packageManager.license.file", PACKAGES_LICENSE);
    }

    /** That of AWS with Connect alone, as its page has it and nothing more; it previews. */
    public static Stack awsConnect() {
        return AWS.without("posit:packageManager");
    }

    /** The same with what its comments tell a user to set before {@code pulumi up}. */
    public static Stack readyConnect() {
        return ready().without("posit:packageManager");
    }

    /** In GovCloud or China; zones need no change, the certificate is made there too. */
    public static Stack in(String region) {
        return ready().set("aws:region", region);
    }

    /** That of Azure with what its comments tell a user to set before {@code pulumi up}. */
    public static Stack azureReady() {
        return AZURE.set("posit:cluster.admins", Map.of("me", ADMIN))
                .set("posit:connect.domain", "connect.acme.org")
                .set("posit:connect.certificate", keyVault("connect"))
                .setSecret("posit:connect.license.file", LICENSE)
                .set("posit:packageManager.domain", "packages.acme.org")
                .set("posit:packageManager.certificate", keyVault("packages"))
                .setSecret("posit:packageManager.license.file", PACKAGES_LICENSE);
    }

    /** The shipped stack of Azure with nodes for Connect that come and go; those of Package Manager are fixed. */
    public static Stack azureElastic() {
        return AZURE.set("posit:connect.autoscaling", Map.of());
    }

    /** The same as a stack to create. */
    public static Stack azureElasticReady() {
        return azureReady().set("posit:connect.autoscaling", Map.of());
    }

    /** That of Azure with the alternative to the page's ingress. */
    public static Stack azureWithTraefik() {
        return azureReady()
                .set("posit:connect.ingress", "traefik")
                .set("posit:connect.certificate", Map.of("tlsSecret", "connect-tls"))
                .set("posit:packageManager.ingress", "traefik")
                .set("posit:packageManager.certificate", Map.of("tlsSecret", "packages-tls"));
    }

    /** As the mock for Azure gives it to a resource in the group of the shipped stack. */
    static String idOf(String resource) {
        return "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/posit-azure/providers/" + resource;
    }

    private static Map<String, String> keyVault(String certificate) {
        return Map.of("keyVaultUri", "https://acme.vault.azure.net/certificates/" + certificate, "keyVaultId", VAULT);
    }

    private static Stack read(String stack) {
        var file = StackFile.read(Path.of(""), stack);
        return new Stack(file.project(), file.stack(), Map.copyOf(file.values()), Set.copyOf(file.secretKeys()));
    }
}
