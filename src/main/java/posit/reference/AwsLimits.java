package posit.reference;

/** What AWS accepts, where the stack file would otherwise fail halfway through an update. */
public final class AwsLimits {
    /** gp3; the page's 15 GB is below it. ref: {@value Pages#RDS_STORAGE} */
    public static final int DATABASE_GIB_MIN = 20;

    public static final int DATABASE_GIB_MAX = 65_536;
    /** ref: {@value Pages#RDS_BACKUPS} */
    public static final int BACKUP_DAYS_MAX = 35;

    public static final int TAGS_MAX = 40;
    public static final int TAG_KEY_MAX = 128;
    public static final int TAG_VALUE_MAX = 256;
    /** Entries of publicAccessCidrs. ref: {@value Pages#EKS_ENDPOINT} */
    public static final int ENDPOINT_RANGES_MAX = 40;
    /** Rules of one security group (60), less room for our own; two listeners share them. */
    public static final int LOAD_BALANCER_RANGES_MAX = 25;

    /** The retention periods CloudWatch accepts, in days. ref: {@value Pages#LOG_RETENTION} */
    public static final String LOG_DAYS =
            "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";

    private static final int CONNECTIONS_MAX = 5000;
    private static final int BYTES_OF_A_CONNECTION = 9_531_392;
    private static final long BYTES_OF_A_GIB = 1_000_000_000;

    private AwsLimits() {}

    /**
     * Connections a PostgreSQL server allows: the default of {@code max_connections} for its memory. RDS keeps a part of the
     * memory for itself and does not say which; AWS's own examples count a GiB as 10^9 bytes instead.
     * ref: {@value Pages#RDS_CONNECTIONS},
     * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html
     */
    public static int connections(int memoryGiB) {
        return (int) Math.min(CONNECTIONS_MAX, memoryGiB * BYTES_OF_A_GIB / BYTES_OF_A_CONNECTION);
    }
}
