package posit.plan.graph;

import java.util.Map;
import java.util.Optional;

/** The types whose loss is a loss of data or of keys to data; every component protects what it makes of them. */
public final class HoldsData {
    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry(AwsTypes.DATABASE, "database"),
            Map.entry(AwsTypes.FILE_SYSTEM, "files"),
            Map.entry(AwsTypes.BACKUP_VAULT, "backups"),
            Map.entry("aws:kms/key:Key", "key to all data"),
            Map.entry("aws:s3/bucketV2:BucketV2", "packages"),
            Map.entry(AwsTypes.EKS, "cluster, with what people put into it"),
            Map.entry(AzureTypes.GROUP, "resource group, with all that is in it"),
            Map.entry(AzureTypes.AKS, "cluster, with what people put into it"),
            Map.entry(AzureTypes.SERVER, "database server"),
            Map.entry(AzureTypes.DATABASE, "database"),
            Map.entry(AzureTypes.NETAPP_POOL, "pool of volumes"),
            Map.entry(AzureTypes.NETAPP_VOLUME, "files"),
            Map.entry(AzureTypes.NETAPP_VAULT, "backups"),
            Map.entry(AzureTypes.STORAGE, "storage account, with its shares"),
            Map.entry(AzureTypes.SHARE, "files"),
            Map.entry("random:index/randomBytes:RandomBytes", "key to stored secrets"));

    private HoldsData() {}

    /** What is lost with a resource of a type; empty when it can be made again. */
    public static Optional<String> of(String type) {
        return Optional.ofNullable(WHAT.get(type));
    }
}
