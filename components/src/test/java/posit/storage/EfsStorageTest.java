package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeSpecArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class EfsStorageTest {
    private static final String FILES = "aws:efs/fileSystem:FileSystem";
    private static final String MOUNT = "aws:efs/mountTarget:MountTarget";

    private static MockRun<EfsStorage> run(boolean protect) {
        return MockRun.of(context -> new EfsStorage("files", Samples.filesArgs(protect), Samples.options()));
    }

    @Test
    void is_encrypted_with_the_key_of_the_stack_and_as_fast_as_it_needs_to_be() {
        assertThat(run(true).only(FILES).inputs())
                .isEqualTo(Map.of(
                        "encrypted", true,
                        "kmsKeyId", "arn:mock:key",
                        "performanceMode", "generalPurpose",
                        "throughputMode", "elastic",
                        "tags", Map.of("Name", "acme-connect")));
    }

    @Test
    void refuses_deletion_only_when_asked_to() {
        assertThat(run(true).only(FILES).protect()).isTrue();
        assertThat(run(false).only(FILES).protect()).isFalse();
    }

    @Test
    void can_be_mounted_in_every_private_subnet() {
        var run = run(true);

        assertThat(run.each(MOUNT, "subnetId")).containsExactly("net-private-0-id", "net-private-1-id");
        assertThat(run.each(MOUNT, "fileSystemId")).containsOnly("files-files-id");
        assertThat(run.each(MOUNT, "securityGroups")).containsOnly(List.of("files-access-id"));
    }

    @Test
    void is_backed_up_as_long_as_it_is_told() {
        var run = run(true);

        assertThat(run.only("aws:backup/selection:Selection").at("resources"))
                .isEqualTo(List.of("arn:mock:files-files"));
        assertThat(run.only("aws:backup/plan:Plan").at("rules", 0, "lifecycle", "deleteAfter"))
                .isEqualTo(60L);
    }

    @Test
    void is_not_backed_up_twice_nor_left_without_a_backup_in_between() {
        var automatic = run(true).only("aws:efs/backupPolicy:BackupPolicy");

        assertThat(automatic.inputs())
                .isEqualTo(Map.of("fileSystemId", "files-files-id", "backupPolicy", Map.of("status", "DISABLED")));
        assertThat(automatic.dependencies()).contains("Selection files-backups-selection");
    }

    @Test
    void admits_root_through_its_mount_targets_and_nobody_without_tls() {
        assertThat(run(true).only("aws:efs/fileSystemPolicy:FileSystemPolicy").at("policy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"elasticfilesystem:ClientMount\","
                        + "\"elasticfilesystem:ClientRootAccess\",\"elasticfilesystem:ClientWrite\"],"
                        + "\"Condition\":{\"Bool\":{\"elasticfilesystem:AccessedViaMountTarget\":\"true\"}},"
                        + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Resource\":\"arn:mock:files-files\"},"
                        + "{\"Action\":[\"*\"],\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}},"
                        + "\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"*\"},\"Resource\":\"arn:mock:files-files\"}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void admits_the_cluster_alone() {
        var run = run(true);

        assertThat(run.only("aws:ec2/securityGroup:SecurityGroup").has("ingress"))
                .isFalse();
        assertThat(run.only("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
                        .inputs())
                .isEqualTo(Map.of(
                        "securityGroupId", "files-access-id",
                        "referencedSecurityGroupId", "sg-cluster",
                        "ipProtocol", "tcp",
                        "fromPort", 2049L,
                        "toPort", 2049L,
                        "description", "Nodes of the cluster"));
    }

    @Test
    void offers_the_file_system_itself_as_a_volume_and_no_access_point() {
        var volume = run(true).built().volume();

        assertThat(volume.capacity()).isEqualTo("100Gi");
        assertThat(volume.mountOptions()).containsExactly("lookupcache=pos");
        var spec = volume.source()
                .apply(PersistentVolumeSpecArgs.builder().accessModes("ReadWriteMany"))
                .build();
        var csi = MockRun.value(spec.csi().orElseThrow());
        assertThat(MockRun.value(csi.driver())).isEqualTo("efs.csi.aws.com");
        assertThat(MockRun.value(csi.volumeHandle())).isEqualTo("files-files-id");
    }

    @Test
    void is_ready_when_it_can_be_mounted() {
        var storage = run(true).built();

        assertThat(storage.volume().readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("files-from-cluster", "files-mount-0", "files-mount-1");
        assertThat(MockRun.value(storage.storageId())).isEqualTo("files-files-id");
    }
}
