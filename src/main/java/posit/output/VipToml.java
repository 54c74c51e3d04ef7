package posit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.cloud.Versions;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironment.Installation;

/**
 * Configuration of VIP, Posit's test suite for an installation, made from what a stack deploys; without a secret, which VIP
 * takes from {@code VIP_CONNECT_API_KEY} and the like.
 *
 * <p>ref: https://github.com/posit-dev/vip/blob/main/vip.toml.example (read at dd735b1d, 2026-08-07)
 */
final class VipToml {
    private final List<String> lines = new ArrayList<>();
    private boolean connect;
    private boolean packageManager;

    /** @param deployment what VIP's reports name it */
    VipToml(String deployment) {
        section("general");
        text("deployment_name", deployment);
    }

    /** How people log in is Connect's own choice, its password provider, as nothing here configures another. */
    void connect(String url, List<ExecutionEnvironment> environments) {
        connect = true;
        product("connect", url, Versions.CONNECT);
        section("auth");
        text("provider", "password");
        section("runtimes");
        texts("r_versions", environments.stream().flatMap(one -> one.r().stream()));
        texts("python_versions", environments.stream().flatMap(one -> one.python().stream()));
    }

    void packageManager(String url) {
        packageManager = true;
        product("package_manager", url, Versions.PACKAGE_MANAGER);
    }

    /** VIP takes every product as wanted: those that are not here are switched off, so that it says why it skips them. */
    String text() {
        var all = new ArrayList<>(lines);
        Stream.of(
                        Optional.of("connect").filter(name -> !connect),
                        Optional.of("package_manager").filter(name -> !packageManager),
                        Optional.of("workbench"))
                .flatMap(Optional::stream)
                .forEach(name -> all.addAll(List.of("", "[" + name + "]", "enabled = false")));
        return String.join("\n", all) + "\n";
    }

    private void product(String name, String url, String version) {
        section(name);
        lines.add("enabled = true");
        text("url", url);
        text("version", version);
    }

    private void section(String name) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("[" + name + "]");
    }

    private void text(String key, String value) {
        lines.add(key + " = " + quoted(value));
    }

    private void texts(String key, Stream<Installation> installations) {
        var versions = installations.map(Installation::version).distinct().map(VipToml::quoted);
        lines.add(key + " = " + versions.collect(Collectors.joining(", ", "[", "]")));
    }

    /** A basic string of TOML, of which URLs, versions and names of stacks need no more than this. */
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
