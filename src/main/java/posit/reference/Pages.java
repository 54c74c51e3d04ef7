package posit.reference;

import java.time.LocalDate;

/** The pages the numbers come from, and the day they were read. */
public final class Pages {
    public static final String CONNECT_ON_EKS = "https://docs.posit.co/connect/admin/reference-architectures/aws/k8s/";
    public static final String CONNECT_LICENSE =
            "https://github.com/rstudio/helm/blob/main/charts/rstudio-connect/README.md";
    public static final String EKS_VERSIONS = "https://endoflife.date/amazon-eks";
    public static final String RDS_POSTGRESQL_VERSIONS = "https://endoflife.date/amazon-rds-postgresql";
    public static final String RDS_STORAGE = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html";
    public static final String RDS_BACKUPS =
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html";
    public static final String VPC_RANGES = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    public static final String EKS_ENDPOINT = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html";
    public static final String EKS_ACCESS = "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html";
    public static final String LOG_RETENTION =
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html";
    public static final String TAGS = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html";
    public static final String PACKAGES = "https://packagemanager.posit.co/";

    public static final LocalDate READ = LocalDate.of(2026, 11, 21);

    private Pages() {}
}
