package posit.config.azure;

import posit.config.reader.Key;

/** An NFS export of the user's own. */
public record NfsExport(
        @Key(
                says = "Host of the export, as the nodes find it.",
                allowed = "a host name or an IPv4 address",
                pattern = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?",
                example = "nfs.example.com")
        String server,

        @Key(
                says = "The export; root stays root in it, because the servers change owners of files.",
                allowed = "an absolute path without blanks",
                pattern = "(/[^\\s/]+)+/?|/",
                example = "/connect")
        String path,

        @Key(
                says = "What Kubernetes shows as its size, in GiB; the export itself decides.",
                allowed = "{min} GiB or more",
                min = 1)
        int sizeGiB) {
    static NfsExport defaults(int sizeGiB) {
        return new NfsExport(null, null, sizeGiB);
    }
}
