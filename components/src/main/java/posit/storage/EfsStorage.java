package posit.storage;

import static posit.cloud.IamPolicy.allow;
import static posit.cloud.IamPolicy.deny;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.efs.BackupPolicy;
import com.pulumi.aws.efs.BackupPolicyArgs;
import com.pulumi.aws.efs.FileSystem;
import com.pulumi.aws.efs.FileSystemArgs;
import com.pulumi.aws.efs.FileSystemPolicy;
import com.pulumi.aws.efs.FileSystemPolicyArgs;
import com.pulumi.aws.efs.MountTarget;
import com.pulumi.aws.efs.MountTargetArgs;
import com.pulumi.aws.efs.inputs.BackupPolicyBackupPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.CSIPersistentVolumeSourceArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;
import posit.network.AwsTcpRule;
import posit.network.VpcNetwork;

/**
 * An encrypted EFS file system with a mount target in every private subnet and daily backups.
 *
 * <p>The volume mounts the file system itself, not an access point: an access point imposes one user, and Connect's
 * server, which runs as root and changes owners, would fail. ref: https://github.com/rstudio/helm/issues/142
 */
public final class EfsStorage extends Component implements FileStorage {
    private static final int NFS_PORT = 2049;

    /** EFS grows without limit; Kubernetes wants a number all the same. */
    private static final String CAPACITY = "100Gi";

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param clientSecurityGroupId who may mount
     * @param backupRetentionDays how long each daily backup is kept, 1 or more
     * @param protect refuse to delete the file system and its backups as long as this is true
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            String product,
            VpcNetwork network,
            Output<String> clientSecurityGroupId,
            Output<String> keyArn,

            @Builder.Default("posit.cloud.Retention.EFS_BACKUPS")
            int backupRetentionDays,

            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final FileSystem fileSystem;
    /** Also the way in: on a destroy it must outlive the pods, or they hang on a silent NFS server. */
    private final List<Resource> ready = new ArrayList<>();

    public EfsStorage(String name, Args args, ComponentResourceOptions options) {
        super("EfsStorage", name, options);
        this.args = args;
        fileSystem = new FileSystem(
                name("files"),
                FileSystemArgs.builder()
                        .encrypted(true)
                        .kmsKeyId(args.keyArn())
                        .performanceMode("generalPurpose")
                        .throughputMode("elastic")
                        .tags(Map.of("Name", args.names().of(args.product())))
                        .build(),
                childOptions().protect(args.protect()).build());
        new FileSystemPolicy(
                name("policy"),
                FileSystemPolicyArgs.builder()
                        .fileSystemId(fileSystem.id())
                        .policy(fileSystem.arn().applyValue(EfsStorage::policy))
                        .build(),
                child());
        backups();
        mountTargets();
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return fileSystem.id();
    }

    @Override
    public VolumeSource volume() {
        return volume(storageId(), ready);
    }

    static VolumeSource volume(Output<String> fileSystemId, List<Resource> readyWhen) {
        var source = CSIPersistentVolumeSourceArgs.builder()
                .driver("efs.csi.aws.com")
                .volumeHandle(fileSystemId)
                .build();
        // Posit: look up negative entries again, or a file written on one node stays missing on another.
        return VolumeSourceArgs.builder()
                .capacity(CAPACITY)
                .mountOptions(List.of("lookupcache=pos"))
                .source(volume -> volume.csi(source))
                .readyWhen(readyWhen)
                .build();
    }

    /** Root stays root and may change owners; no client without TLS, none past the mount targets. */
    private static String policy(String fileSystemArn) {
        var everyone = Map.of("AWS", "*");
        var mount = List.of(
                "elasticfilesystem:ClientMount", "elasticfilesystem:ClientRootAccess", "elasticfilesystem:ClientWrite");
        return IamPolicy.document(
                allow(mount, fileSystemArn)
                        .to(everyone)
                        .when("Bool", "elasticfilesystem:AccessedViaMountTarget", "true"),
                deny(List.of("*"), fileSystemArn).to(everyone).when("Bool", "aws:SecureTransport", "false"));
    }

    private void backups() {
        var backups = new EfsBackups(
                name("backups"),
                new EfsBackups.Args(
                        args.names(),
                        args.region(),
                        args.product(),
                        fileSystem.arn(),
                        args.keyArn(),
                        args.backupRetentionDays(),
                        args.protect()),
                componentOptions().build());
        // EFS's own would copy everything a second time, kept 35 days whatever one wants. Where they were on, they end
        // when ours have begun. ref: https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html
        new BackupPolicy(
                name("backup"),
                BackupPolicyArgs.builder()
                        .fileSystemId(fileSystem.id())
                        .backupPolicy(BackupPolicyBackupPolicyArgs.builder()
                                .status("DISABLED")
                                .build())
                        .build(),
                child(backups.assigned()));
    }

    private void mountTargets() {
        var group = securityGroup();
        var subnets = args.network().privateSubnets();
        for (int zone = 0; zone < subnets.size(); zone++) {
            ready.add(new MountTarget(
                    name("mount-" + zone),
                    MountTargetArgs.builder()
                            .fileSystemId(fileSystem.id())
                            .subnetId(subnets.get(zone))
                            .securityGroups(group.id().applyValue(List::of))
                            .build(),
                    child()));
        }
    }

    /** The rule is a resource of its own, so that the mount targets do not wait for the cluster. */
    private SecurityGroup securityGroup() {
        var group = new SecurityGroup(
                name("access"),
                SecurityGroupArgs.builder()
                        .namePrefix(args.names().prefix(args.product() + "-files"))
                        .description("NFS of " + args.names().of(args.product()))
                        .vpcId(args.network().networkId())
                        .build(),
                child());
        ready.add(new AwsTcpRule(group.id(), NFS_PORT, "Nodes of the cluster")
                .from(name("from-cluster"), args.clientSecurityGroupId(), child()));
        return group;
    }
}
