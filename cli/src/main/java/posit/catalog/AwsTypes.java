package posit.catalog;

/** Tokens of the types of AWS that the tool asks for by name. */
public final class AwsTypes {
    public static final String PACKAGE = "aws";
    public static final String EKS = "eks:index:Cluster";

    /** An existing one; the stack's own stands inside that of pulumi-eks. */
    public static final String CONTROL_PLANE = "aws:eks/cluster:Cluster";

    public static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    public static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    public static final String ACCESS_ENTRY = "aws:eks/accessEntry:AccessEntry";
    public static final String POD_IDENTITY = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public static final String QUEUE = "aws:sqs/queue:Queue";
    public static final String EVENT_TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    public static final String ADDON = "aws:eks/addon:Addon";
    public static final String DATABASE = "aws:rds/instance:Instance";
    public static final String DATABASE_SUBNETS = "aws:rds/subnetGroup:SubnetGroup";
    public static final String DATABASE_PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
    public static final String FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
    public static final String FILE_SYSTEM_POLICY = "aws:efs/fileSystemPolicy:FileSystemPolicy";
    public static final String MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";
    public static final String BACKUP_VAULT = "aws:backup/vault:Vault";
    public static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    public static final String BACKUP_SELECTION = "aws:backup/selection:Selection";
    public static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    public static final String BUCKET_ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    public static final String BUCKET_VERSIONS = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    public static final String BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    public static final String KEY = "aws:kms/key:Key";
    public static final String ROLE = "aws:iam/role:Role";
    public static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    public static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    public static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    public static final String LISTENER = "aws:lb/listener:Listener";
    public static final String VPC = "aws:ec2/vpc:Vpc";
    public static final String SUBNET = "aws:ec2/subnet:Subnet";
    public static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    public static final String ROUTE = "aws:ec2/route:Route";
    public static final String ROUTE_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    private AwsTypes() {}
}
