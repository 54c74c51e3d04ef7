package posit.reference;

/**
 * The numbers of the page "Posit Package Manager on Kubernetes in AWS", and those of its neighbours where it has none.
 *
 * <p>The page wants RDS across two zones and names no class, no version and no storage: they are those of Connect's page,
 * {@link ConnectOnEks}. The replicas and their connections are those of the page for Azure, {@link PackageManagerOnAks}.
 *
 * @param zones availability zones the nodes stand in
 * @param nodes worker nodes
 * @param nodeType EC2 type of a worker node
 * @param replicas Package Manager pods
 * @param databaseType RDS instance class
 * @param databaseVersion PostgreSQL major version
 * @param databaseStorageGb least storage, in GB as the page counts
 * @param multiAz whether the database has a standby in another zone
 * @param databaseConnections {@code PostgresPool.MaxOpenConnections}
 */
public record PackageManagerOnEks(
        Figure<Integer> zones,
        Figure<Integer> nodes,
        Figure<String> nodeType,
        Figure<Integer> replicas,
        Figure<String> databaseType,
        Figure<String> databaseVersion,
        Figure<Integer> databaseStorageGb,
        Figure<Boolean> multiAz,
        Figure<Integer> databaseConnections) {

    /** The copies of the page differ in the nodes; the older one had c6a.4xlarge, with as much memory. */
    static PackageManagerOnEks beside(ConnectOnEks connect) {
        var azure = PackageManagerOnAks.published();
        return new PackageManagerOnEks(
                figure(2, "EKS nodes running in a node group across multiple availability zones"),
                figure(3, "three nodes in a node group across multiple availability zones"),
                figure("m6i.2xlarge", "m6i.2xlarge instances (8 vCPUs, 32 GiB memory)"),
                azure.replicas(),
                connect.databaseType(),
                connect.databaseVersion(),
                connect.databaseStorageGb(),
                figure(true, "An RDS instance across two availability zones"),
                azure.databaseConnections());
    }

    private static <T> Figure<T> figure(T value, String says) {
        return new Figure<>(value, says, Pages.PACKAGE_MANAGER_ON_EKS, Pages.READ);
    }
}
