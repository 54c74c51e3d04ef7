package posit.reference;

/**
 * The numbers of the page "Posit Connect on Kubernetes in Azure".
 *
 * @param zones availability zones the nodes stand in, at least
 * @param nodes worker nodes
 * @param nodeType VM size of a worker node
 * @param replicas Connect pods
 * @param databaseType VM size of the database
 * @param databaseVersion PostgreSQL major version
 * @param databaseStorageGb least storage, in GB as the page counts
 * @param poolTiB capacity pool of Azure NetApp Files
 * @param volumeGiB volume in it
 * @param survivesZone whether the loss of a zone leaves the whole running
 * @param natAddresses public addresses of the NAT gateway, at most
 */
public record ConnectOnAks(
        Figure<Integer> zones,
        Figure<Integer> nodes,
        Figure<String> nodeType,
        Figure<Integer> replicas,
        Figure<String> databaseType,
        Figure<String> databaseVersion,
        Figure<Integer> databaseStorageGb,
        Figure<Integer> poolTiB,
        Figure<Integer> volumeGiB,
        Figure<Boolean> survivesZone,
        Figure<Integer> natAddresses) {

    static ConnectOnAks published() {
        return new ConnectOnAks(
                figure(2, "Node pools should be provisioned across more than one availability zone"),
                figure(3, "We recommend a user node pool with at least three nodes"),
                figure("Standard_D8_v5", "at least three nodes of instance type Standard_D8_v5"),
                figure(3, "with Connect pods running on each worker node"),
                figure("Standard_D4ds_v4", "PostgreSQL running on a Standard_D4ds_v4 instance"),
                figure("16", "running the latest minor version of PostgreSQL 16"),
                figure(64, "provisioned with a minimum of 64 GB of storage"),
                figure(2, "NetApp Files is configured with a 2 TiB capacity pool"),
                figure(100, "a 100 GiB volume"),
                figure(true, "This implementation of Connect is resilient to AZ failures"),
                figure(16, "up to 16 public IPs can be assigned"));
    }

    private static <T> Figure<T> figure(T value, String says) {
        return new Figure<>(value, says, Pages.CONNECT_ON_AKS, Pages.READ);
    }
}
