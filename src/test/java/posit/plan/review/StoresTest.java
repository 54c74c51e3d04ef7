package posit.plan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.plan.conformance.PlanView;
import posit.plan.engine.PlannedResource;
import posit.plan.report.Shipped;
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
        assertThat(files.backups().words()).isEqualTo("daily, by AWS Backup");
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
        assertThat(share.inTransit().good()).isFalse();
        assertThat(share.inTransit().words()).isEqualTo("NFS without TLS, through a private endpoint");
    }

    @Test
    void what_nothing_guards_comes_first() {
        var aws = Stores.of(new PlanView(Stacks.ready()
                .without("posit:packageManager")
                .set("posit:protect", false)
                .known()));
        var azure = Stores.of(
                new PlanView(Stacks.azureReady().set("posit:protect", false).known()));

        assertThat(aws.unguarded()).isEqualTo(3);
        assertThat(aws.list().subList(0, 3))
                .extracting(Store::what)
                .containsExactly("RDS PostgreSQL", "EFS", "EKS control plane");
        assertThat(azure.unguarded()).isEqualTo(8);
    }

    private static Store store(Stack stack, String resource) {
        return Stores.of(new PlanView(stack.known())).list().stream()
                .filter(store -> store.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
