package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedTest {
    @Test
    void every_stack_file_beside_the_project_is_led_through_its_life() throws IOException {
        try (var files = Files.list(Path.of(""))) {
            var names = files.map(Path::toString)
                    .filter(name -> name.matches("Pulumi\\..+\\.yaml"))
                    .map(name -> name.substring("Pulumi.".length(), name.length() - ".yaml".length()));

            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Shipped.values()).map(Shipped::title).toList());
        }
    }
}
