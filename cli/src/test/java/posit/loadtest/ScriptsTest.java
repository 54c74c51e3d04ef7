package posit.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code loadtest/}, run for seconds by k6 itself against mocks on loopback. */
class ScriptsTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void needs_k6() {
        if (K6.find().isEmpty()) {
            System.err.println(K6.MISSING);
        }
        assumeTrue(K6.find().isPresent(), K6.MISSING);
    }

    @Test
    void one_user_publishes_while_the_others_fetch() {
        try (var connect = new FakeConnect()) {
            var result = K6.run("connect.js", directory, connect(connect, "VUS", "5", "DURATION", "2s"));

            var summary = summary(result);
            assertThat(result.code()).as(result.log()).isZero();
            assertThat(connect.unexpected).isEmpty();
            assertThat(number(summary, "vus")).isEqualTo(5);
            assertThat(number(summary, "seconds")).isEqualTo(2);
            var requests = summary.getAsJsonObject("requests");
            // The one more is the look before the test.
            assertThat(number(requests, "count"))
                    .isEqualTo(connect.fetched.get() - 1.0)
                    .isPositive();
            assertThat(number(requests, "perSecond")).isEqualTo(number(requests, "count") / 2);
            assertThat(number(requests, "meanMs")).isPositive().isLessThanOrEqualTo(number(requests, "p95Ms") * 5);
            assertThat(number(requests, "failedPercent")).isZero();
            var publishes = summary.getAsJsonObject("publishes");
            assertThat(number(publishes, "count"))
                    .isEqualTo(connect.deployed.get())
                    .isPositive();
            assertThat(number(publishes, "failedPercent")).isZero();
        }
    }

    @Test
    void every_user_keeps_the_server_it_was_given() {
        try (var connect = new FakeConnect()) {
            K6.run("connect.js", directory, connect(connect, "VUS", "3", "DURATION", "1s"));

            // The first request of the look before, and of each user.
            assertThat(connect.fetched.get() - connect.withCookie.get()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void bundles_of_the_test_do_not_pile_up_and_the_users_own_stays() {
        try (var connect = new FakeConnect()) {
            K6.run("connect.js", directory, connect(connect, "VUS", "2", "DURATION", "1s"));

            assertThat(connect.deployed.get()).isGreaterThan(2);
            assertThat(connect.bundles).containsKey(FakeConnect.FIRST_BUNDLE).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_ramp_tells_the_throughput_of_each_number_of_users() {
        try (var connect = new FakeConnect()) {
            var settings = connect(connect, "TEST", "ramp", "STEP", "2", "MAX_VUS", "4", "HOLD", "2s");
            var steps = summary(K6.run("connect.js", directory, settings)).getAsJsonArray("steps");

            assertThat(steps).hasSize(2).allSatisfy(step -> {
                assertThat(number(step.getAsJsonObject(), "count")).isPositive();
                assertThat(number(step.getAsJsonObject(), "perSecond"))
                        .isEqualTo(number(step.getAsJsonObject(), "count") / 2);
            });
            assertThat(number(steps.get(1).getAsJsonObject(), "vus")).isEqualTo(4);
        }
    }

    @Test
    void answers_that_are_no_200_are_errors_also_a_redirect_to_the_login() {
        try (var connect = new FakeConnect()) {
            connect.everyFetchFails = 4;
            var requests = summary(K6.run("connect.js", directory, connect(connect, "VUS", "2", "DURATION", "1s")))
                    .getAsJsonObject("requests");

            assertThat(number(requests, "failedPercent")).isBetween(20.0, 30.0);
        }
    }

    @Test
    void deployments_that_fail_are_told() {
        try (var connect = new FakeConnect()) {
            connect.deployCode = 1;
            var publishes = summary(K6.run("connect.js", directory, connect(connect, "VUS", "2", "DURATION", "1s")))
                    .getAsJsonObject("publishes");

            assertThat(number(publishes, "failedPercent")).isEqualTo(100);
        }
    }

    @Test
    void a_wrong_key_ends_it_before_it_begins_and_is_not_shown() {
        try (var connect = new FakeConnect()) {
            var result = K6.run("connect.js", directory, connect(connect, "CONNECT_API_KEY", "wr0ng-key"));

            assertThat(result.code()).isNotZero();
            assertThat(result.log()).contains("does not accept CONNECT_API_KEY: 401");
            assertThat(result.log() + result.out()).doesNotContain("wr0ng-key");
            assertThat(connect.fetched).hasValue(0);
        }
    }

    @Test
    void content_that_does_not_answer_ends_it_with_what_to_do() {
        try (var connect = new FakeConnect()) {
            connect.fetchStatus = 302;
            var result = K6.run("connect.js", directory, connect(connect));

            assertThat(result.log()).contains("302 instead of 200; FLASK_PATH names a path of the API that answers");
            assertThat(connect.fetched).hasValue(1);
        }
    }

    @Test
    void a_setting_that_is_missing_or_wrong_is_told_by_name() {
        try (var connect = new FakeConnect()) {
            assertThat(K6.run("connect.js", directory, connect(connect, "FLASK_GUID", ""))
                            .log())
                    .contains("FLASK_GUID is missing: the GUID of the Flask API to fetch");
            assertThat(K6.run("connect.js", directory, connect(connect, "DURATION", "soon"))
                            .log())
                    .contains("DURATION: soon is no time such as 90s, 30m or 1h");
            assertThat(K6.run("connect.js", directory, connect(connect, "TEST", "storm"))
                            .log())
                    .contains("TEST: storm is none of load, ramp");
        }
    }

    @Test
    void packages_are_installed_at_the_rate_of_the_page() {
        try (var packages = new FakePackageManager()) {
            // 432,000 a day are 5 a second; times three, 15.
            var settings = Map.of(
                    "PACKAGE_MANAGER_SERVER",
                    packages.url(),
                    "INSTALLS_PER_DAY",
                    "432000",
                    "DURATION",
                    "2s",
                    "VUS",
                    "4");
            var result = K6.run("package-manager.js", directory, settings);

            var summary = summary(result);
            assertThat(packages.unexpected).isEmpty();
            assertThat(packages.installs.get()).isBetween(28, 32);
            assertThat(packages.files).containsExactly("A3_1.0.0.tar.gz", "mgcv_1.9-3.tar.gz", "zoo_1.8-14.tar.gz");
            assertThat(packages.indexes.get()).isBetween(2, 5);
            assertThat(number(summary.getAsJsonObject("requests"), "count")).isEqualTo(packages.installs.get());
            assertThat(number(summary, "installsPerDay")).isEqualTo(Math.round(packages.installs.get() / 2.0 * 86400));
            assertThat(number(summary, "dropped")).isZero();
        }
    }

    @Test
    void a_file_may_be_had_beside_what_is_printed() throws Exception {
        try (var packages = new FakePackageManager()) {
            var file = directory.resolve("summary.json");
            var settings =
                    Map.of("PACKAGE_MANAGER_SERVER", packages.url(), "DURATION", "1s", "SUMMARY", file.toString());
            var result = K6.run("package-manager.js", directory, settings);

            assertThat(file).hasContent(result.out().strip());
            assertThat(Files.readString(file)).startsWith("{\"posit\":\"loadtest\",\"product\":\"package-manager\"");
        }
    }

    private static Map<String, String> connect(FakeConnect connect, String... more) {
        var settings = new HashMap<>(Map.of(
                "CONNECT_SERVER", connect.url() + "/",
                "CONNECT_API_KEY", FakeConnect.KEY,
                "FLASK_GUID", FakeConnect.FLASK,
                "PLUMBER_GUID", FakeConnect.PLUMBER,
                "DURATION", "1s"));
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static JsonObject summary(K6.Result result) {
        assertThat(result.out()).as(result.log()).startsWith("{");
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    private static double number(JsonObject object, String name) {
        return object.get(name).getAsDouble();
    }
}
