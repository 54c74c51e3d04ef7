package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.stack.Stacks;

/** What stacks ask for with parts, roles and keys of the user's own is known to the plugins too. */
class ExistingContractTest {
    private static final Schema SCHEMA = Schema.read("schema.json").and(Schema.read("custom-resources.json"));

    private static final String GROUPS =
            "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/k/providers";

    static Stream<Named<Stack>> stacks() {
        return Stream.of(
                Named.of("AWS, all of it", ExistingStacks.aws()),
                Named.of("Azure, all of it", ExistingStacks.azure()),
                Named.of(
                        "AWS, roles, key and internal",
                        Stacks.ready()
                                .set("posit:iam.permissionsBoundary", "arn:aws:iam::111122223333:policy/boundary")
                                .set("posit:iam.nodeRoleArn", "arn:aws:iam::111122223333:role/nodes")
                                .set(
                                        "posit:encryption.keyArn",
                                        "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012")
                                .set("posit:encryption.nodeDisks", true)
                                .set("posit:encryption.logs", true)
                                .set("posit:connect.internal", true)),
                Named.of(
                        "AWS, key of the stack for everything",
                        Stacks.elasticReady()
                                .set("posit:encryption.nodeDisks", true)
                                .set("posit:encryption.logs", true)),
                Named.of(
                        "Azure, key and internal",
                        Stacks.azureReady()
                                .set("posit:encryption.keyVaultKeyUrl", "https://acme.vault.azure.net/keys/posit")
                                .set(
                                        "posit:encryption.identityId",
                                        GROUPS + "/Microsoft.ManagedIdentity/userAssignedIdentities/keys")
                                .set("posit:encryption.keyVaultId", GROUPS + "/Microsoft.KeyVault/vaults/acme")
                                .set(
                                        "posit:encryption.diskEncryptionSetId",
                                        GROUPS + "/Microsoft.Compute/diskEncryptionSets/nodes")
                                .set("posit:connect.internal", true)
                                .set("posit:packageManager.internal", true)));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void inputs_are_known_to_the_plugin(Stack stack) {
        var checked = Stream.of(stack.preview(), stack.create())
                .flatMap(plan -> plan.resources().stream())
                .filter(resource -> !resource.external())
                .filter(resource ->
                        !List.of("posit", "pulumi").contains(resource.type().split(":")[0]))
                .toList();

        assertThat(checked).hasSizeGreaterThan(30).allSatisfy(resource -> assertThat(
                        SchemaCheck.problems(SCHEMA, resource))
                .isEmpty());
    }
}
