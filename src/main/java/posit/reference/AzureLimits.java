package posit.reference;

/** What Azure accepts, where the stack file would otherwise fail halfway through an update. */
public final class AzureLimits {
    /** Addresses of one NAT gateway. ref: {@value Pages#AKS_NAT} */
    public static final int NAT_ADDRESSES_MAX = 16;

    /** Ranges of the API server's allow list, less the addresses of a NAT gateway. ref: {@value Pages#AKS_ENDPOINT} */
    public static final int ENDPOINT_RANGES_MAX = 200 - NAT_ADDRESSES_MAX;

    /** Ranges of one product: a rule of a security group takes 4000, an annotation of an Ingress far fewer. */
    public static final int INGRESS_RANGES_MAX = 100;

    /** Each node takes a /24 of the range of pods. ref: {@value Pages#AKS_OVERLAY} */
    public static final int POD_BITS_OF_A_NODE = 24;

    /** Disk of a node. ref: https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters */
    public static final int NODE_DISK_GIB_MIN = 30;

    public static final int NODE_DISK_GIB_MAX = 2048;

    /** Days a Log Analytics workspace keeps what it is sent. ref: {@value Pages#LOG_ANALYTICS} */
    public static final int LOG_DAYS_MIN = 30;

    public static final int LOG_DAYS_MAX = 730;

    /** Sizes of premium disks; the largest is a GiB short of 32 TiB. ref: {@value Pages#AZURE_POSTGRESQL_STORAGE} */
    public static final String DATABASE_GIB = "32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32767";

    /** ref: {@value Pages#AZURE_POSTGRESQL_BACKUPS} */
    public static final int DATABASE_BACKUP_DAYS_MIN = 7;

    public static final int DATABASE_BACKUP_DAYS_MAX = 35;

    /** A pool of Azure NetApp Files, and a volume that is not a "large" one. ref: {@value Pages#NETAPP_LIMITS} */
    public static final int NETAPP_POOL_TIB_MAX = 1000;

    public static final int NETAPP_VOLUME_GIB_MAX = 102_400;
    public static final int NETAPP_BACKUPS_MIN = 2;
    public static final int NETAPP_BACKUPS_MAX = 1019;

    /** A premium share. ref: {@value Pages#AZURE_FILES_LIMITS} */
    public static final int SHARE_GIB_MAX = 102_400;

    /** Private DNS zones and their links take 15, and one is ours. ref: {@value Pages#AZURE_TAGS} */
    public static final int TAGS_MAX = 14;

    /** Of storage accounts, the tightest. */
    public static final int TAG_KEY_MAX = 128;

    public static final int TAG_VALUE_MAX = 256;

    private static final int CONNECTIONS_MAX = 5000;
    private static final int CONNECTIONS_OF_32_GIB = 3437;
    private static final int CONNECTIONS_OF_AZURE = 15;

    private AzureLimits() {}

    /**
     * Connections a PostgreSQL server leaves to its users: the default of {@code max_connections} for its memory, less what
     * Azure keeps for itself. This is the page's table as one rule. ref: {@value Pages#AZURE_POSTGRESQL_CONNECTIONS}
     */
    public static int userConnections(int memoryGiB) {
        int byMemory = memoryGiB * CONNECTIONS_OF_32_GIB / 32;
        return Math.min(CONNECTIONS_MAX, byMemory) - CONNECTIONS_OF_AZURE;
    }
}
