package posit.reference;

/**
 * The numbers of the page "Posit Connect on Kubernetes in AWS".
 *
 * @param zones availability zones the nodes stand in
 * @param nodes worker nodes
 * @param nodeType EC2 type of a worker node
 * @param replicas Connect pods
 * @param databaseType RDS instance class
 * @param databaseVersion PostgreSQL major version
 * @param databaseStorageGb least storage, in GB as the page counts
 * @param multiAz whether the database has a standby in another zone
 */
public record ConnectOnEks(
        Figure<Integer> zones,
        Figure<Integer> nodes,
        Figure<String> nodeType,
        Figure<Integer> replicas,
        Figure<String> databaseType,
        Figure<String> databaseVersion,
        Figure<Integer> databaseStorageGb,
        Figure<Boolean> multiAz) {

    /** The copies of the page differ in these two numbers only. */
    static ConnectOnEks with(String nodeType, String databaseVersion) {
        return new ConnectOnEks(
                figure(2, "Worker nodes should be provisioned across more than one availability zone"),
                figure(2, "We recommend at least two worker nodes"),
                figure(nodeType, "worker nodes of instance type " + nodeType),
                figure(2, "Connect pods running on each worker node"),
                figure("db.m5.large", "PostgreSQL running on a db.m5.large instance"),
                figure(databaseVersion, "running the latest minor version of PostgreSQL " + databaseVersion),
                figure(15, "provisioned with a minimum of 15 GB of storage"),
                figure(true, "The RDS instance should be a Multi-AZ deployment"));
    }

    private static <T> Figure<T> figure(T value, String says) {
        return new Figure<>(value, says, Pages.CONNECT_ON_EKS, Pages.READ);
    }
}
