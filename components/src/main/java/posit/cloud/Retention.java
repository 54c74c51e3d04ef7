package posit.cloud;

/** Days that things are kept where nobody says otherwise, for the builders of components and for the stack file alike. */
public final class Retention {
    /** Days for which logs of control planes and databases are kept. */
    public static final int LOGS = 90;

    public static final int FLOW_LOGS = 30;
    public static final int DATABASE_BACKUPS = 14;

    /** As long as EFS' automatic backups are kept. ref: https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html */
    public static final int EFS_BACKUPS = 35;

    /** Objects that were overwritten or deleted. */
    public static final int S3_VERSIONS = 30;

    public static final int DELETED_SHARES = 30;

    private Retention() {}
}
