package posit.config.shared;

import java.util.List;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.SecretText;
import posit.config.reader.Section;

/** What a company wants of everything that runs in the cluster. */
public record SiteConfig(
        @Key(
                says = "Registry that mirrors every image of the products, of content and of what they need, each under"
                        + " the path it has at its own: `posit/connect` is found at `<registry>/posit/connect`.",
                allowed = "a host name, with a port and a path if there are any, without https:// and / at the end",
                pattern = "[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?(/[a-z0-9._-]+)*",
                example = "registry.example.com/mirror")
        Optional<String> registry,

        @Key(
                says =
                        "What `docker login` writes for that registry, as JSON, encrypted; left out where nodes may pull by"
                                + " themselves.",
                example = "< config.json")
        Optional<SecretText> pullSecret,

        @Key(
                says =
                        "Where all Helm charts are kept instead of at their authors'. Those in a folder must have the versions"
                                + " that this release installs.",
                allowed = "the address of a Helm repository (https://...), of a registry (oci://...), or a folder of"
                        + " unpacked charts below the project (./...)",
                pattern = "(https://|oci://|\\./)[^\\s@]+[^\\s@/]",
                example = "oci://registry.example.com/charts")
        Optional<String> charts,

        @Key(
                says =
                        "Certificate authorities that servers and content trust, in PEM: they replace those of the images,"
                                + " so the public ones are among them.",
                allowed = "one or more certificates in PEM",
                pattern = "(?s)\\s*-----BEGIN CERTIFICATE-----.+-----END CERTIFICATE-----\\s*",
                cure = "write the file's content: pulumi config set --path posit:site.certificates < ca-bundle.crt")
        Optional<String> certificates,

        @Key(
                says =
                        "HTTP proxy through which servers and content reach the internet. The cluster and private networks"
                                + " are reached without it.",
                allowed = "http:// or https://, host and port, without user and password (everybody who sees a pod"
                        + " would see them)",
                pattern = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                example = "http://proxy.example.com:3128")
        Optional<String> proxy,

        @Key(
                says = "Beside those, what is reached without the proxy.",
                allowed = "hosts, domains with a dot before them, and ranges",
                pattern = "[A-Za-z0-9.:/_-]+",
                example = ".example.com")
        List<String> noProxy)
        implements Section {
    public static SiteConfig defaults() {
        return new SiteConfig(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Where charts are kept, when that is a folder of the project. */
    public Optional<String> chartsFolder() {
        return charts.filter(place -> place.startsWith("./"));
    }

    @Override
    public void validate(Check check) {
        check.fits(
                pullSecret.isEmpty() || registry.isPresent() || !check.sound("registry"),
                "pullSecret",
                "there is no registry it could be for",
                "name it in registry, or remove the key");
        check.fits(
                noProxy.isEmpty() || proxy.isPresent() || !check.sound("proxy"),
                "noProxy",
                "there is no proxy",
                "name it in proxy, or remove the key");
    }
}
