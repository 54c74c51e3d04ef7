package posit.plan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.report.Shipped;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.stack.Stacks;

class StoresTest {
    /** Hold no data of their own, but what does is in them. */
    private static final Set<String> AROUND = Set.of(
            "azure-native:netapp:CapacityPool",
            "azure-native:storage:StorageAccount",
            "azure-native:dbforpostgresql:Database");

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void everything_that_is_protected_is_told(String stack) {
        var plan = Shipped.known(stack);
        var told = Stores.of(new PlanView(plan)).list().stream()
                .map(Store::resource)
                .collect(Collectors.toSet());

        assertThat(plan.resources().stream()
                        .filter(PlannedResource::protect)
                        .filter(resource -> !AROUND.contains(resource.type()))
                        .map(PlannedResource::name))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(told::contains);
        assertThat(Stores.of(new PlanView(plan)).unguarded()).isZero();
    }

    @Test
    void data_on_aws_is_encrypted_with_the_key_of_the_stack_and_on_the_way() {
        var database = store(Stacks.ready(), "connect-database-server");
        var files = store(Stacks.ready(), "connect-files-files");

        assertThat(database.atRest().words()).isEqualTo("encrypted, KMS key key-key");
        assertThat(database.inTransit().words()).isEqualTo("TLS required");
        assertThat(database.backups().words()).isEqualTo("14 days, to any minute");
        assertThat(database.guard().words()).isEqualTo("protected by Pulumi, RDS deletion protection");
        assertThat(database.lost()).isEqualTo("automated backups; a final snapshot stays");
        assertThat(store(Stacks.ready(), "key-key").guard().words())
                .isEqualTo("protected by Pulumi, kept when the stack goes, 30 days to change one’s mind");
        assertThat(store(Stacks.ready(), "key-key").lost()).isEqualTo("nothing: it stays, and is yours to delete");
        assertThat(files.atRest().words()).isEqualTo("encrypted, KMS key key-key");
        assertThat(files.inTransit().words()).isEqualTo("TLS required");
        assertThat(files.backups().words()).isEqualTo("daily, kept 35 days");
        assertThat(store(Stacks.ready(), "connect-files-backups-vault").atRest().words())
                .isEqualTo("encrypted, KMS key key-key");
        assertThat(store(Stacks.ready(), "connect-files-backups-vault").guard().words())
                .isEqualTo("protected by Pulumi, AWS keeps a vault that is not empty");
        assertThat(store(Stacks.ready(), "packages-files-bucket").backups().words())
                .isEqualTo("old versions of objects, kept 30 days");
        assertThat(store(Stacks.ready(), "packages-files-bucket").atRest().words())
                .isEqualTo("encrypted, KMS key key-key");
        assertThat(store(Stacks.ready(), "packages-files-bucket").inTransit().words())
                .isEqualTo("TLS required");
        assertThat(store(Stacks.ready(), "cluster-connect-template").atRest().good())
                .isTrue();
    }

    @Test
    void data_on_azure_is_encrypted_and_what_goes_without_tls_is_marked() {
        var database = store(Stacks.azureReady(), "packages-database-server");
        var volume = store(Stacks.azureReady(), "connect-files-volume");
        var share = store(Stacks.azureReady(), "packages-files-share");

        assertThat(database.inTransit().words()).isEqualTo("TLS required");
        assertThat(database.backups().words()).isEqualTo("14 days, in the region");
        assertThat(volume.inTransit().good()).isFalse();
        assertThat(volume.inTransit().words()).isEqualTo("NFSv3 without TLS, in its own subnet");
        assertThat(volume.backups().words()).isEqualTo("7 daily snapshots, 30 daily backups");
        assertThat(share.backups().good()).isFalse();
        assertThat(share.backups().words()).isEqualTo("none of its files; a deleted share is kept 30 days");
        assertThat(share.inTransit().good()).isFalse();
        assertThat(share.inTransit().words()).isEqualTo("NFS without TLS, through a private endpoint");
    }

    @Test
    void disks_and_logs_on_aws_tell_whose_key_they_have() {
        var key = "12345678-1234-1234-1234-123456789012";
        var stack = Stacks.elasticReady();
        var made = keyed(stack);
        var existing = keyed(stack.set("posit:encryption.keyArn", "arn:aws:kms:us-east-1:111122223333:key/" + key));

        for (var disks : List.of("cluster-system-template", "karpenter-nodes")) {
            assertThat(atRest(stack, disks)).isEqualTo("encrypted, EBS’ own key");
            assertThat(atRest(made, disks)).isEqualTo("encrypted, KMS key key-key");
            assertThat(atRest(existing, disks)).isEqualTo("encrypted, KMS key " + key);
        }
        assertThat(atRest(stack, "network-flow-logs-logs")).isEqualTo("encrypted, CloudWatch Logs’ own key");
        assertThat(atRest(made, "network-flow-logs-logs")).isEqualTo("encrypted, KMS key key-key");
        assertThat(atRest(existing, "network-flow-logs-logs")).isEqualTo("encrypted, KMS key " + key);
    }

    private static Stack keyed(Stack stack) {
        return stack.set("posit:encryption.nodeDisks", true).set("posit:encryption.logs", true);
    }

    @Test
    void a_key_of_ones_own_is_told_by_its_name() {
        var groups = "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/keys/providers/";
        var aws = Stacks.ready()
                .set(
                        "posit:encryption.keyArn",
                        "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012");
        var azure = Stacks.azureReady()
                .set("posit:encryption.keyVaultKeyUrl", "https://acme.vault.azure.net/keys/posit")
                .set("posit:encryption.identityId", groups + "Microsoft.ManagedIdentity/userAssignedIdentities/keys")
                .set("posit:encryption.diskEncryptionSetId", groups + "Microsoft.Compute/diskEncryptionSets/nodes");
        var vault = azure.set("posit:encryption.keyVaultId", groups + "Microsoft.KeyVault/vaults/acme");

        for (var store :
                List.of("connect-database-server", "connect-files-files", "packages-files-bucket", "cluster-eks")) {
            assertThat(atRest(aws, store)).isEqualTo("encrypted, KMS key 12345678-1234-1234-1234-123456789012");
        }
        for (var store : List.of("connect-database-server", "packages-files-share")) {
            assertThat(atRest(azure, store)).isEqualTo("encrypted, key acme.vault.azure.net/keys/posit");
            assertThat(atRest(Stacks.azureReady(), store)).isEqualTo("encrypted, Microsoft’s own key");
        }
        assertThat(atRest(azure, "connect-files-volume")).isEqualTo("encrypted, Microsoft’s own key");
        assertThat(atRest(vault, "connect-files-volume")).isEqualTo("encrypted, key acme.vault.azure.net/keys/posit");
        assertThat(Stores.of(new PlanView(azure.known())).list())
                .filteredOn(store -> store.what().equals("Disks of nodes"))
                .extracting(store -> store.atRest().words())
                .containsExactly("encrypted, key of nodes");
    }

    private static String atRest(Stack stack, String resource) {
        return store(stack, resource).atRest().words();
    }

    @Test
    void what_nothing_guards_comes_first() {
        var aws = Stores.of(new PlanView(Stacks.ready()
                .without("posit:packageManager")
                .set("posit:protect", false)
                .known()));
        var azure = Stores.of(
                new PlanView(Stacks.azureReady().set("posit:protect", false).known()));

        assertThat(aws.unguarded()).isEqualTo(4);
        assertThat(aws.list().subList(0, 4))
                .extracting(Store::what)
                .containsExactly("RDS PostgreSQL", "EFS", "AWS Backup vault", "EKS control plane");
        assertThat(azure.unguarded()).isEqualTo(8);
    }

    @Test
    void stores_that_others_keep_are_told_with_whose_care_they_are_in() {
        assertThat(existing(ExistingStacks.aws()))
                .containsExactlyInAnyOrder(
                        "PostgreSQL postgres.acme.org: connect-database",
                        "PostgreSQL postgres.acme.org: packages-database",
                        "EFS fs-0123456789abcdef0: connect-files",
                        "S3 bucket acme-packages: packages-files");
        assertThat(existing(ExistingStacks.azure()))
                .containsExactlyInAnyOrder(
                        "PostgreSQL postgres.acme.org: connect-database",
                        "PostgreSQL postgres.acme.org: packages-database",
                        "NFS export nfs.acme.org:/connect: connect-files",
                        "NFS export nfs.acme.org:/packages: packages-files");
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void a_destroy_is_not_said_to_take_what_others_keep(Stack stack) {
        var stores = Stores.of(new PlanView(stack.known()));

        assertThat(stores.unguarded()).isZero();
        assertThat(stores.list()).extracting(Store::what).noneMatch(what -> what.contains("control plane"));
        assertThat(stores.list())
                .filteredOn(store -> store.backups().words().equals("kept by its owner"))
                .hasSize(4)
                .allMatch(store -> store.lost().equals("nothing: it stays"));
    }

    static Stream<Stack> ofOthers() {
        return Stream.of(ExistingStacks.aws(), ExistingStacks.azure());
    }

    private static List<String> existing(Stack stack) {
        return Stores.of(new PlanView(stack.known())).list().stream()
                .filter(store -> store.guard().words().equals("not part of the stack"))
                .map(store -> store.what() + ": " + store.resource())
                .toList();
    }

    private static Store store(Stack stack, String resource) {
        return Stores.of(new PlanView(stack.known())).list().stream()
                .filter(store -> store.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
