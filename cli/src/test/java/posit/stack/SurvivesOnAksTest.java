package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows CZ-15 and CZ-16, value for value: what the loss of a zone, and of data, leaves. */
class SurvivesOnAksTest {
    private final Graph shipped = new Graph(Stacks.azure().preview());
    private final Graph created = new Graph(Stacks.azureReady().create());

    @Test
    void CZ_15_connect_pods_stand_on_nodes_of_different_zones() {
        var release = shipped.connectRelease();

        assertThat(input(release, "values.replicas")).isEqualTo(3L);
        assertThat(input(release, "values.topologySpreadConstraints"))
                .isEqualTo(List.of(spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")));
        assertThat(input(release, "values.podDisruptionBudget")).isEqualTo(Map.of("maxUnavailable", 1L));
        assertThat(input(release, "values.nodeSelector"))
                .isEqualTo(input(shipped.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes"), "nodeLabels"));
    }

    @Test
    void CZ_15_the_database_has_a_standby_in_another_zone() {
        var server = shipped.named(AzureTypes.SERVER, "connect-database-server");

        assertThat(input(server, "availabilityZone")).isEqualTo("1");
        assertThat(input(server, "highAvailability"))
                .isEqualTo(Map.of("mode", "ZoneRedundant", "standbyAvailabilityZone", "2"));
        assertThat(server.ignoreChanges())
                .containsExactlyInAnyOrder("availabilityZone", "highAvailability.standbyAvailabilityZone");
    }

    @Test
    void CZ_15_what_is_in_one_zone_only_is_told() {
        assertThat(shipped.plan().warnings())
                .anySatisfy(text -> assertThat(text).contains("posit:connect.files.zone", "one zone"))
                .anySatisfy(text -> assertThat(text).contains("posit:network.natAddresses", "one zone"));
        assertThat(new Graph(Stacks.azure()
                                .set("posit:connect.database.highAvailability", false)
                                .preview())
                        .plan()
                        .warnings())
                .anySatisfy(text -> assertThat(text).contains("posit:connect.database.highAvailability"));
    }

    @Test
    void CZ_16_database_is_backed_up_for_14_days() {
        assertThat(input(shipped.named(AzureTypes.SERVER, "connect-database-server"), "backup"))
                .isEqualTo(Map.of("backupRetentionDays", 14L, "geoRedundantBackup", "Disabled"));
    }

    @Test
    void CZ_16_files_are_backed_up_every_day_outside_the_volume_and_have_snapshots_in_it() {
        var volume = created.only(AzureTypes.NETAPP_VOLUME);
        var policy = created.only(AzureTypes.BACKUP_POLICY);

        assertThat(created.behind(volume, "dataProtection"))
                .containsExactlyInAnyOrder(
                        created.only(AzureTypes.SNAPSHOT_POLICY), policy, created.only(AzureTypes.BACKUP_VAULT));
        assertThat(input(volume, "dataProtection.backup.policyEnforced")).isEqualTo(true);
        assertThat(input(policy, "enabled")).isEqualTo(true);
        assertThat(input(policy, "dailyBackupsToKeep")).isEqualTo(30L);
        assertThat(input(created.only(AzureTypes.SNAPSHOT_POLICY), "dailySchedule.snapshotsToKeep"))
                .isEqualTo(7L);
    }

    @Test
    void CZ_16_a_restore_finds_the_very_helm_values_of_the_releases() {
        var outputs = created.plan().outputs();

        assertThat(outputs.get("connectHelmValues")).isEqualTo(input(created.connectRelease(), "values"));
        assertThat(outputs.get("packageManagerHelmValues")).isEqualTo(input(created.packagesRelease(), "values"));
    }

    private static Map<String, Object> spread(String topologyKey) {
        return Map.of(
                "maxSkew",
                1L,
                "topologyKey",
                topologyKey,
                "whenUnsatisfiable",
                "DoNotSchedule",
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio-connect")),
                "matchLabelKeys",
                List.of("pod-template-hash"),
                "nodeTaintsPolicy",
                "Honor");
    }
}
