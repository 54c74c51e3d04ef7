package posit.stack;

/** Type tokens as the providers document them; a list of the tests' own, so that a wrong one in the program shows. */
final class Types {
    static final String EKS = "eks:index:Cluster";
    static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    static final String ADDON = "aws:eks/addon:Addon";
    static final String DATABASE = "aws:rds/instance:Instance";
    static final String SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    static final String PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
    static final String FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
    static final String MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";
    static final String BACKUP_VAULT = "aws:backup/vault:Vault";
    static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    static final String BACKUP_SELECTION = "aws:backup/selection:Selection";
    static final String FILE_BACKUP = "aws:efs/backupPolicy:BackupPolicy";
    static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    static final String LISTENER = "aws:lb/listener:Listener";
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    static final String ROUTE = "aws:ec2/route:Route";
    static final String ROUTE_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    static final String KEY = "aws:kms/key:Key";
    static final String ROLE = "aws:iam/role:Role";
    static final String PASSWORD = "random:index/randomPassword:RandomPassword";
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    static final String ENCRYPTION_KEY = "random:index/randomBytes:RandomBytes";
    static final String JOB = "kubernetes:batch/v1:Job";
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    static final String VOLUME = "kubernetes:core/v1:PersistentVolume";
    static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    static final String SECRET = "kubernetes:core/v1:Secret";
    static final String SERVICE_ACCOUNT = "kubernetes:core/v1:ServiceAccount";
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String TARGET_BINDING = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";
    static final String AWS_PROVIDER = "pulumi:providers:aws";
    static final String KUBERNETES_PROVIDER = "pulumi:providers:kubernetes";

    private Types() {}
}
