package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeSpecArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingNfsStorageTest {
    private static ExistingNfsStorage storage() {
        return MockRun.of(context -> {
                    var args = ExistingNfsStorageArgs.builder()
                            .server("10.1.2.3")
                            .path("/connect")
                            .sizeGiB(100)
                            .mountOptions(List.of("vers=4.1", "hard"))
                            .build();
                    return new ExistingNfsStorage("files", args, Samples.options());
                })
                .built();
    }

    @Test
    void is_told_by_server_and_path() {
        assertThat(MockRun.value(storage().storageId())).isEqualTo("10.1.2.3:/connect");
    }

    @Test
    void is_mounted_with_the_options_that_were_given() {
        var volume = storage().volume();
        var spec = volume.source()
                .apply(PersistentVolumeSpecArgs.builder().capacity(Map.of("storage", volume.capacity())))
                .build();

        assertThat(volume.capacity()).isEqualTo("100Gi");
        assertThat(volume.mountOptions()).containsExactly("vers=4.1", "hard");
        var nfs = MockRun.value(spec.nfs().orElseThrow());
        assertThat(MockRun.value(nfs.server())).isEqualTo("10.1.2.3");
        assertThat(MockRun.value(nfs.path())).isEqualTo("/connect");
    }
}
