package posit.reference;

import java.time.LocalDate;

/** The pages the numbers come from, and the day they were read. */
public final class Pages {
    public static final String CONNECT_ON_EKS = "https://docs.posit.co/connect/admin/reference-architectures/aws/k8s/";
    public static final String CONTENT_IMAGES =
            "https://docs.posit.co/connect/admin/appendix/off-host/execution-environments/";
    /** The settings' names, and that 0 is none. */
    public static final String CONTENT_LIMITS = "https://posit.co/blog/posit-connect-2023-05-0/";

    public static final String CONNECT_AUTOSCALING =
            "https://docs.posit.co/connect/admin/appendix/off-host/autoscaling/";
    public static final String KARPENTER_VERSIONS = "https://karpenter.sh/docs/upgrading/compatibility/";
    public static final String KARPENTER_INSTALLED =
            "https://karpenter.sh/docs/getting-started/getting-started-with-karpenter/";
    public static final String KARPENTER_NODE_POOLS = "https://karpenter.sh/docs/concepts/nodepools/";
    public static final String CONTENT_API = "https://docs.posit.co/connect/api/";
    public static final String CONTENT_ACCOUNTS =
            "https://docs.posit.co/connect/admin/appendix/off-host/service-accounts/";
    public static final String EKS_VERSIONS = "https://endoflife.date/amazon-eks";
    public static final String RDS_POSTGRESQL_VERSIONS = "https://endoflife.date/amazon-rds-postgresql";
    public static final String RDS_STORAGE = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html";
    public static final String RDS_BACKUPS =
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html";
    public static final String EFS_BACKUPS = "https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html";
    public static final String RDS_CONNECTIONS =
            "https://docs.aws.amazon.com/prescriptive-guidance/latest/tuning-postgresql-parameters/max-connections.html";
    public static final String VPC_RANGES = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    public static final String EKS_ENDPOINT = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html";
    public static final String EKS_NETWORK = "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html";
    public static final String ALB_ZONES =
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html";
    public static final String EKS_ROLES = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html";
    public static final String IAM_BOUNDARIES =
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html";
    public static final String EKS_ADDONS = "https://docs.aws.amazon.com/eks/latest/userguide/updating-an-add-on.html";
    public static final String EKS_ACCESS = "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html";
    public static final String LOG_RETENTION =
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html";
    public static final String TAGS = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html";
    public static final String PACKAGES = "https://packagemanager.posit.co/";

    public static final String CONNECT_ON_AKS =
            "https://docs.posit.co/connect/admin/reference-architectures/azure/k8s/";
    public static final String PACKAGE_MANAGER_ON_EKS =
            "https://packagemanager.rstudio.com/__docs__/admin/reference-architectures/aws/reference-architecture-aws-k8s";
    public static final String PACKAGE_MANAGER_S3 = "https://docs.posit.co/rspm/admin/file-storage/s3/";
    public static final String PACKAGE_MANAGER_ON_AKS =
            "https://packagemanager.posit.co/__docs__/admin/reference-architectures/azure/reference-architecture-azure-k8s";
    /** Posit's announcement of how long each edition is supported. */
    public static final String POSIT_EDITIONS =
            "https://www.r-bloggers.com/2021/08/announcing-calendar-based-versioning-for-all-commercial-rstudio-products/";

    public static final String AKS_VERSIONS = "https://learn.microsoft.com/azure/aks/supported-kubernetes-versions";
    public static final String AKS_NETWORK =
            "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning";
    public static final String AKS_OVERLAY = "https://learn.microsoft.com/azure/aks/azure-cni-overlay";
    public static final String AKS_NAT = "https://learn.microsoft.com/azure/aks/nat-gateway";
    public static final String AKS_ENDPOINT = "https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges";
    public static final String AKS_ACCESS = "https://learn.microsoft.com/azure/aks/manage-azure-rbac";
    public static final String AKS_SYSTEM_POOLS = "https://learn.microsoft.com/azure/aks/use-system-pools";
    public static final String KUBELOGIN = "https://azure.github.io/kubelogin/concepts/login-modes.html";
    public static final String APP_ROUTING = "https://learn.microsoft.com/azure/aks/app-routing";
    public static final String APP_ROUTING_END = "https://learn.microsoft.com/azure/aks/app-routing-gateway-api";
    public static final String APP_ROUTING_TLS = "https://learn.microsoft.com/azure/aks/app-routing-dns-ssl";
    public static final String LOG_ANALYTICS =
            "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure";
    public static final String AZURE_POSTGRESQL_VERSIONS = "https://endoflife.date/azure-database-for-postgresql";
    public static final String AZURE_POSTGRESQL_COMPUTE =
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-compute";
    public static final String AZURE_POSTGRESQL_STORAGE =
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-storage";
    public static final String AZURE_POSTGRESQL_BACKUPS =
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore";
    public static final String AZURE_POSTGRESQL_CONNECTIONS =
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits";
    public static final String AZURE_POSTGRESQL_HA =
            "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-high-availability";
    public static final String NETAPP_LIMITS =
            "https://learn.microsoft.com/azure/azure-netapp-files/azure-netapp-files-resource-limits";
    public static final String NETAPP_LEVELS =
            "https://learn.microsoft.com/azure/azure-netapp-files/azure-netapp-files-service-levels";
    public static final String NETAPP_ZONES =
            "https://learn.microsoft.com/azure/azure-netapp-files/use-availability-zones";
    public static final String NAT_ZONES = "https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones";
    public static final String AZURE_FILES_LIMITS =
            "https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets";
    public static final String AZURE_FILES_SOFT_DELETE =
            "https://learn.microsoft.com/azure/storage/files/storage-files-prevent-file-share-deletion";
    public static final String AZURE_TAGS =
            "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources";

    public static final LocalDate READ = LocalDate.of(2026, 11, 21);

    private Pages() {}
}
