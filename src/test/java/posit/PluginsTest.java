package posit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PluginsTest {
    @Test
    void the_plugins_are_those_that_the_sdk_finds_on_the_class_path() throws Exception {
        assertThat(Plugins.json()).containsExactlyInAnyOrderElementsOf(foundBySdk());
    }

    @Test
    void standard_output_has_them_as_one_line_of_json() throws Exception {
        assertThat(printed(() -> Plugins.main(new String[] {"packages"}))).isEqualTo(Plugins.json() + "\n");
    }

    private static JsonArray foundBySdk() throws Exception {
        var main = Class.forName("com.pulumi.bootstrap.internal.Main").getMethod("main", String[].class);
        return JsonParser.parseString(printed(() -> main.invoke(null, (Object) new String[] {"packages"})))
                .getAsJsonArray();
    }

    private static String printed(Printing program) throws Exception {
        var stdout = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(stdout);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Printing {
        void run() throws Exception;
    }
}
