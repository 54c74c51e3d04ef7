package posit.reference;

/**
 * The numbers of the page "Posit Package Manager on Kubernetes in Azure".
 *
 * @param nodes worker nodes
 * @param nodeType VM size of a worker node
 * @param replicas Package Manager pods
 * @param databaseType VM size of the database
 * @param databaseStorageGiB its storage
 * @param highAvailability whether the database has a standby in another zone
 * @param databaseConnections {@code PostgresPool.MaxOpenConnections}
 * @param shareGiB share of Azure Files
 * @param installsPerDay what this architecture was tested with
 * @param gitBuilders the same, at one time
 */
public record PackageManagerOnAks(
        Figure<Integer> nodes,
        Figure<String> nodeType,
        Figure<Integer> replicas,
        Figure<String> databaseType,
        Figure<Integer> databaseStorageGiB,
        Figure<Boolean> highAvailability,
        Figure<Integer> databaseConnections,
        Figure<Integer> shareGiB,
        Figure<Integer> installsPerDay,
        Figure<Integer> gitBuilders) {

    static PackageManagerOnAks published() {
        return new PackageManagerOnAks(
                figure(3, "We recommend three worker nodes across multiple availability zones"),
                figure("Standard_D8_v5", "We have tested with Standard D8 v5 instances (8 vCPUs, 32 GiB memory)"),
                figure(3, "This reference architecture uses three replicas for the Posit Package Manager service"),
                figure("Standard_D4ds_v4", "on a Standard D4ds v4 instance (4 vCPUs, 16 GiB memory)"),
                figure(128, "with 128 GiB of storage"),
                figure(true, "zone-redundant high availability"),
                figure(50, "the configuration option PostgresPool.MaxOpenConnections should be increased to 50"),
                figure(1000, "We have provisioned a 1000 GiB NFS file share"),
                figure(1_000_000, "one million package installs per day"),
                figure(100, "100 Git builders concurrently building packages from Git repositories"));
    }

    private static <T> Figure<T> figure(T value, String says) {
        return new Figure<>(value, says, Pages.PACKAGE_MANAGER_ON_AKS, Pages.READ);
    }
}
