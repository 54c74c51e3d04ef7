package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingEfsStorageTest {
    private final MockRun<ExistingEfsStorage> run = MockRun.of(context -> new ExistingEfsStorage(
            "files", ExistingEfsStorageArgs.builder().fileSystemId("fs-0a1b").build(), Samples.options()));

    @Test
    void is_mounted_as_one_of_ours_would_be() {
        assertThat(MockRun.value(run.built().storageId())).isEqualTo("fs-0a1b");
        assertThat(run.built().volume().mountOptions()).containsExactly("lookupcache=pos");
        assertThat(run.built().volume().readyWhen()).isEmpty();
    }

    @Test
    void makes_nothing_on_aws() {
        assertThat(run.all()).extracting(asked -> asked.type()).noneMatch(type -> type.startsWith("aws:efs"));
    }
}
