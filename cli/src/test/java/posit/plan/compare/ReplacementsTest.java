package posit.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementsTest {
    private final Replacements replacements = Replacements.load();

    @Test
    void knows_every_type_that_the_project_may_make() throws IOException {
        var types = new TreeSet<String>();
        Files.readAllLines(Path.of("tools/schema/types.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(types::add);
        var known = new TreeSet<>(replacements.paths().keySet());
        known.removeIf(type -> type.endsWith(":*"));

        assertThat(known).isEqualTo(types);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:rds/instance:Instance, storageEncrypted, true",
        "aws:rds/instance:Instance, allocatedStorage, false",
        "aws:rds/instance:Instance, engineVersion, false",
        "aws:efs/fileSystem:FileSystem, kmsKeyId, true",
        "aws:eks/nodeGroup:NodeGroup, launchTemplate.id, true",
        "aws:eks/nodeGroup:NodeGroup, launchTemplate, true",
        "aws:eks/nodeGroup:NodeGroup, launchTemplate.version, false",
        "aws:eks/nodeGroup:NodeGroup, instanceTypes.0, true",
        "azure-native:netapp:CapacityPoolVolume, usageThreshold, false",
        "azure-native:netapp:CapacityPoolVolume, creationToken, true",
        "azure-native:dbforpostgresql:Server, sku.name, false",
        "azure-native:dbforpostgresql:Server, location, true",
        "azure-native:containerservice:ManagedCluster, networkProfile.podCidr, true",
        "azure-native:containerservice:ManagedCluster, networkProfile.natGatewayProfile, false",
        "kubernetes:karpenter.sh/v1:NodePool, metadata.name, true",
        "kubernetes:karpenter.sh/v1:NodePool, spec, false",
        "random:index/randomPassword:RandomPassword, length, true"
    })
    void tells_what_replaces_from_what_updates(String type, String path, boolean forces) {
        assertThat(replacements.forces(type, path, Edit.CHANGED)).isEqualTo(forces);
    }

    @ParameterizedTest
    @CsvSource({
        "eks:index:Cluster, encryptionConfigKeyArn, REMOVED",
        "aws:rds/instance:Instance, kmsKeyId, ADDED CHANGED",
        "aws:rds/instance:Instance, dbName, ADDED CHANGED",
        "aws:efs/fileSystem:FileSystem, kmsKeyId, ADDED CHANGED",
        "aws:eks/nodeGroup:NodeGroup, amiType, ADDED CHANGED",
        "aws:eks/nodeGroup:NodeGroup, instanceTypes.0, ADDED CHANGED REMOVED",
        "aws:eks/cluster:Cluster, encryptionConfig, REMOVED",
        "aws:eks/cluster:Cluster, encryptionConfig.provider.keyArn, ''",
        "aws:ec2/subnet:Subnet, vpcId, ADDED CHANGED REMOVED",
        "aws:rds/instance:Instance, allocatedStorage, ''",
        "kubernetes:core/v1:Secret, type, ADDED CHANGED REMOVED"
    })
    void what_comes_and_what_goes_is_told_from_what_changes(String type, String path, String edits) {
        assertThat(Arrays.stream(Edit.values())
                        .filter(edit -> replacements.forces(type, path, edit))
                        .map(Edit::name))
                .containsExactlyElementsOf(edits.isEmpty() ? List.of() : List.of(edits.split(" ")));
    }
}
