package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;
import posit.reference.AzureLimits;
import posit.reference.ConnectOnAks;
import posit.reference.Pages;

/** Connect's files, in Azure NetApp Files. */
public record NetAppConfig(
        @Key(
                says = "Capacity pool, in TiB: what Azure charges for, and what sets the speed.",
                allowed = "at least the page's size, at most {max} TiB",
                max = AzureLimits.NETAPP_POOL_TIB_MAX,
                source = Pages.CONNECT_ON_AKS)
        int poolTiB,

        @Key(
                says = "Volume in the pool, in GiB.",
                allowed = "at least the page's size, at most {max} GiB and the pool",
                max = AzureLimits.NETAPP_VOLUME_GIB_MAX,
                source = Pages.CONNECT_ON_AKS)
        int volumeGiB,

        @Key(
                says = "Speed of the pool: 16, 64 or 128 MiB/s for each TiB. The page names none.",
                source = Pages.NETAPP_LEVELS)
        ServiceLevel serviceLevel,

        @Key(
                says = "What the volume is mounted with. NFSv3 needs no common domain for the names of users.",
                source = "https://learn.microsoft.com/azure/azure-netapp-files/azure-netapp-files-create-volumes")
        Protocol protocol,

        @Key(
                says = "Zone of the volume; the first of `posit:network.zones`, if left out.",
                allowed = "one of posit:network.zones",
                pattern = "[123]",
                example = "\"1\"",
                source = Pages.NETAPP_ZONES)
        Optional<String> zone,

        @Key(
                says = "How many daily backups are kept, outside the volume.",
                allowed = "{min} to {max} backups",
                min = AzureLimits.NETAPP_BACKUPS_MIN,
                max = AzureLimits.NETAPP_BACKUPS_MAX,
                source = Pages.NETAPP_LIMITS)
        int backupRetentionDays,

        @Key(says = "An NFS export of your own, instead of a volume that the stack makes.")
        Optional<ExistingConnectFilesConfig> existing) {
    private static final int GIB_OF_A_TIB = 1024;

    /** Speed of a pool. */
    public enum ServiceLevel {
        STANDARD,
        PREMIUM,
        ULTRA
    }

    /** What a volume is mounted with. */
    public enum Protocol {
        NFS_3("nfsv3"),
        NFS_4_1("nfsv4.1");

        private final String key;

        Protocol(String key) {
            this.key = key;
        }

        /** The word in the stack file. */
        public String key() {
            return key;
        }
    }

    static NetAppConfig defaults(ConnectOnAks page) {
        return new NetAppConfig(
                page.poolTiB().value(),
                page.volumeGiB().value(),
                ServiceLevel.PREMIUM,
                Protocol.NFS_3,
                Optional.empty(),
                30,
                Optional.empty());
    }

    void validate(Check check, ConnectOnAks page) {
        if (existing.isPresent()) {
            Existing.alone(check, "volume");
            return;
        }
        String end = " (" + page.poolTiB().url() + ")";
        int pool = page.poolTiB().value();
        check.must(
                poolTiB >= pool,
                "poolTiB",
                "the page wants at least " + pool + " TiB" + end,
                "set " + pool + " or more");
        int least = page.volumeGiB().value();
        String volume = "the page wants at least " + least + " GiB" + end;
        check.must(volumeGiB >= least, "volumeGiB", volume, "set " + least + " or more");
        if (check.sound("poolTiB")) {
            int most = poolTiB * GIB_OF_A_TIB;
            String room = "the pool of " + poolTiB + " TiB has " + most + " GiB";
            check.fits(volumeGiB <= most, "volumeGiB", room, "set " + most + " or less, or raise poolTiB");
        }
    }
}
