package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class SharedVolumeTest {
    private static final String VOLUME = "kubernetes:core/v1:PersistentVolume";
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";

    private static MockRun<SharedVolume> run() {
        return MockRun.of(context -> {
            var nfs = NFSVolumeSourceArgs.builder()
                    .server("files.acme.org")
                    .path("/connect")
                    .build();
            var mounted = Samples.network().egress();
            var source = VolumeSourceArgs.builder()
                    .capacity("250Gi")
                    .mountOptions(List.of("nconnect=4"))
                    .source(spec -> spec.nfs(nfs))
                    .readyWhen(mounted)
                    .build();
            var args = SharedVolumeArgs.builder()
                    .claimName("connect-data")
                    .namespace(Output.of("posit-connect"))
                    .source(source)
                    .build();
            return new SharedVolume("volume", args, Samples.options());
        });
    }

    @Test
    void outlives_its_claim_and_is_written_from_many_nodes() {
        var volume = run().only(VOLUME);

        assertThat(volume.at("spec", "persistentVolumeReclaimPolicy")).isEqualTo("Retain");
        assertThat(volume.at("spec", "accessModes")).isEqualTo(List.of("ReadWriteMany"));
        assertThat(volume.at("spec", "volumeMode")).isEqualTo("Filesystem");
        assertThat(volume.at("spec", "capacity")).isEqualTo(Map.of("storage", "250Gi"));
        assertThat(volume.at("metadata", "name")).isEqualTo("connect-data");
    }

    @Test
    void takes_source_and_mount_options_from_the_storage() {
        var volume = run().only(VOLUME);

        assertThat(volume.at("spec", "nfs")).isEqualTo(Map.of("server", "files.acme.org", "path", "/connect"));
        assertThat(volume.at("spec", "mountOptions")).isEqualTo(List.of("nconnect=4"));
    }

    @Test
    void claims_this_volume_and_no_other() {
        var claim = run().only(CLAIM);

        assertThat(claim.at("metadata", "name")).isEqualTo("connect-data");
        assertThat(claim.at("metadata", "namespace")).isEqualTo("posit-connect");
        assertThat(claim.at("spec"))
                .isEqualTo(Map.of(
                        "accessModes",
                        List.of("ReadWriteMany"),
                        "storageClassName",
                        "posit-static",
                        "volumeName",
                        "connect-data",
                        "resources",
                        Map.of("requests", Map.of("storage", "250Gi"))));
    }

    @Test
    void names_one_class_in_volume_and_claim_because_an_empty_one_means_the_default() {
        var run = run();

        assertThat(run.only(VOLUME).at("spec", "storageClassName"))
                .isEqualTo(run.only(CLAIM).at("spec", "storageClassName"))
                .isEqualTo("posit-static");
    }

    @Test
    void comes_after_what_must_be_there_to_mount_it() {
        var run = run();

        assertThat(run.only(VOLUME).dependencies()).contains("Route net-private-0", "Route net-private-1");
        assertThat(run.only(CLAIM).dependencies()).contains("PersistentVolume volume-volume");
        assertThat(run.built().claim().pulumiResourceName()).isEqualTo("volume-claim");
    }
}
