package posit.outputs;

/** What a stack of this project tells other stacks and people; names and kinds change only with a major version. */
public enum PlatformOutput {
    CLUSTER_NAME("clusterName", Scope.STACK, Kind.TEXT, "Name of the EKS or AKS cluster.", "acme-prod", "acme-prod"),
    KUBECONFIG(
            "kubeconfig",
            Scope.STACK,
            Kind.SECRET,
            "Kubeconfig of the cluster, without credentials: it logs in through the `aws` CLI or `kubelogin`.",
            "{\"apiVersion\":\"v1\", ...}",
            "apiVersion: v1 ..."),
    NETWORK_ID(
            "networkId",
            Scope.STACK,
            Kind.TEXT,
            "Id of the VPC or of the virtual network.",
            "vpc-0a1b2c3d4e5f60718",
            ".../Microsoft.Network/virtualNetworks/acme-prod"),
    PRIVATE_SUBNET_IDS(
            "privateSubnetIds",
            Scope.STACK,
            Kind.LIST,
            "Subnets of the nodes: on AWS one per zone, in the order of the zones; on Azure one per node pool.",
            "[\"subnet-0a1b...\", \"subnet-0c2d...\"]",
            "[\".../subnets/acme-prod-connect\"]"),
    PUBLIC_SUBNET_IDS(
            "publicSubnetIds",
            Scope.STACK,
            Kind.LIST,
            "Subnets of load balancers: on AWS one per zone, in the order of the zones; on Azure one.",
            "[\"subnet-0e3f...\", \"subnet-0a4b...\"]",
            "[\".../subnets/acme-prod-public\"]"),

    VIP_TOML(
            "vipToml",
            Scope.STACK,
            Kind.TEXT,
            "Configuration of VIP, Posit's test suite for deployments; without a secret.",
            "[general] ..."),

    CONNECT_URL("connectUrl", Scope.CONNECT, Kind.TEXT, Says.URL, "https://connect.acme.com"),
    CONNECT_LOAD_BALANCER(
            "connectLoadBalancer",
            Scope.CONNECT,
            Kind.TEXT,
            Says.LOAD_BALANCER,
            "acme-prod-connect-123456789.us-east-1.elb.amazonaws.com",
            "198.51.100.9"),
    CONNECT_DATABASE_HOST(
            "connectDatabaseHost",
            Scope.CONNECT,
            Kind.TEXT,
            Says.DATABASE_HOST,
            "acme-prod-connect.abcdefghijkl.us-east-1.rds.amazonaws.com",
            "acme-prod-connect-1a2b3c4d.postgres.database.azure.com"),
    CONNECT_DATABASE_SECRET(
            "connectDatabaseSecret", Scope.CONNECT, Kind.TEXT, Says.DATABASE_SECRET, "posit-connect/connect-database"),
    CONNECT_STORAGE_ID(
            "connectStorageId",
            Scope.CONNECT,
            Kind.TEXT,
            "Where its files are: id of the EFS file system or of the NetApp volume.",
            "fs-0a1b2c3d4e5f60718",
            ".../capacityPools/connect/volumes/connect"),
    CONNECT_HELM_VALUES("connectHelmValues", Scope.CONNECT, Kind.MAP, Says.HELM_VALUES, "{\"replicas\": 2, ...}"),

    PACKAGE_MANAGER_URL("packageManagerUrl", Scope.PACKAGE_MANAGER, Kind.TEXT, Says.URL, "https://packages.acme.com"),
    PACKAGE_MANAGER_LOAD_BALANCER(
            "packageManagerLoadBalancer",
            Scope.PACKAGE_MANAGER,
            Kind.TEXT,
            Says.LOAD_BALANCER,
            "acme-prod-packages-987654321.us-east-1.elb.amazonaws.com",
            "198.51.100.9"),
    PACKAGE_MANAGER_DATABASE_HOST(
            "packageManagerDatabaseHost",
            Scope.PACKAGE_MANAGER,
            Kind.TEXT,
            Says.DATABASE_HOST,
            "acme-prod-packages.abcdefghijkl.us-east-1.rds.amazonaws.com",
            "acme-prod-packages-1a2b3c4d.postgres.database.azure.com"),
    PACKAGE_MANAGER_DATABASE_SECRET(
            "packageManagerDatabaseSecret",
            Scope.PACKAGE_MANAGER,
            Kind.TEXT,
            Says.DATABASE_SECRET,
            "posit-package-manager/package-manager-database"),
    PACKAGE_MANAGER_ENCRYPTION_SECRET(
            "packageManagerEncryptionSecret",
            Scope.PACKAGE_MANAGER,
            Kind.TEXT,
            "`namespace/name` of the Kubernetes Secret with the key that encrypts what the database keeps secret.",
            "posit-package-manager/package-manager-encryption"),
    PACKAGE_MANAGER_STORAGE_ID(
            "packageManagerStorageId",
            Scope.PACKAGE_MANAGER,
            Kind.TEXT,
            "Where its packages are: name of the S3 bucket or id of the share of Azure Files.",
            "acme-prod-packages-1a2b3c4d",
            ".../fileServices/default/shares/packages"),
    PACKAGE_MANAGER_HELM_VALUES(
            "packageManagerHelmValues", Scope.PACKAGE_MANAGER, Kind.MAP, Says.HELM_VALUES, "{\"replicas\": 3, ...}");

    /** Which stacks have an output. */
    public enum Scope {
        STACK("every stack", ""),
        CONNECT("Connect", "posit:connect"),
        PACKAGE_MANAGER("Package Manager", "posit:packageManager");

        private final String title;
        private final String key;

        Scope(String title, String key) {
            this.title = title;
            this.key = key;
        }

        /** What people read. */
        public String title() {
            return title;
        }

        /** The key of a stack file that deploys it; "" for what is in every stack. */
        public String key() {
            return key;
        }
    }

    /** What an output holds. */
    public enum Kind {
        TEXT("text"),
        SECRET("secret text"),
        LIST("list of text"),
        MAP("map");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What people read. */
        public String word() {
            return word;
        }
    }

    /** What is the same for both products. */
    private static final class Says {
        private static final String URL = "Address for browsers and clients.";
        private static final String LOAD_BALANCER =
                "Address of its load balancer, the target of a DNS record that is kept elsewhere.";
        private static final String DATABASE_HOST =
                "Host of its PostgreSQL server, within the network only; port 5432.";
        private static final String DATABASE_SECRET =
                "`namespace/name` of the Kubernetes Secret with the password of its database, under the key `password`.";
        private static final String HELM_VALUES =
                "Values of its Helm release; they name Secrets and contain none. `./posit values` prints them as YAML.";
    }

    private final String key;
    private final Scope scope;
    private final Kind kind;
    private final String meaning;
    private final String onAws;
    private final String onAzure;

    PlatformOutput(String key, Scope scope, Kind kind, String meaning, String example) {
        this(key, scope, kind, meaning, example, example);
    }

    PlatformOutput(String key, Scope scope, Kind kind, String meaning, String onAws, String onAzure) {
        this.key = key;
        this.scope = scope;
        this.kind = kind;
        this.meaning = meaning;
        this.onAws = onAws;
        this.onAzure = onAzure;
    }

    /** The output's name, as {@code pulumi stack output} lists it. */
    public String key() {
        return key;
    }

    public Scope scope() {
        return scope;
    }

    public Kind kind() {
        return kind;
    }

    /** A sentence, in Markdown. */
    public String meaning() {
        return meaning;
    }

    public String exampleOnAws() {
        return onAws;
    }

    public String exampleOnAzure() {
        return onAzure;
    }
}
