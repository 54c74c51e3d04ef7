package posit.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import posit.cloud.Cloud;

/**
 * What a service accepts of that which is made from {@code posit:name} and {@code posit:tags}.
 *
 * @param made of the value in the stack file, as the stacks make it
 * @param form what the service accepts
 * @param says for a user; "" where the keys of the stack file are tighter
 * @param source the page that says so, or "not found"
 */
public record ServiceRule(
        Cloud cloud, Part part, String service, UnaryOperator<String> made, String form, String says, String source) {
    /** What it is about. */
    public enum Part {
        NAME,
        TAG_NAME,
        TAG_VALUE
    }

    private static final String AWS_CHARACTERS = "letters, digits, spaces and _.:/=+-@";
    public static final String AWS_TAG_NAME =
            "a key has 1 to " + AwsLimits.TAG_KEY_MAX + " " + AWS_CHARACTERS + ", and does not start with aws: or rds:";
    public static final String AWS_TAG_VALUE = "a value has at most " + AwsLimits.TAG_VALUE_MAX + " " + AWS_CHARACTERS
            + ", and does not start with aws: or rds:";
    public static final String AZURE_TAG_NAME = "a key has 1 to " + AzureLimits.TAG_KEY_MAX
            + " letters, digits, dots, dashes and underscores, a letter first,"
            + " and does not start with azure, microsoft or windows";
    public static final String AZURE_TAG_VALUE = "a value has at most " + AzureLimits.TAG_VALUE_MAX + " characters";

    private static final String IAM_TAG = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
    private static final String EC2 = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";
    private static final String ELB = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/";
    private static final String RDS = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/";
    private static final String EKS = "https://docs.aws.amazon.com/eks/latest/APIReference/";
    private static final String BACKUP = "https://docs.aws.amazon.com/aws-backup/latest/devguide/";
    private static final String BUCKETS =
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html";
    private static final String ALIASES = "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html";
    private static final String ROLES = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html";
    private static final String TOPICS = "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html";
    private static final String QUEUES =
            "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html";
    private static final String LOGS =
            "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html";
    private static final String AZURE_WORDS =
            "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name";
    private static final String IAM_TAGS = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html";

    /** They drop other tags in silence. */
    private static final String PRIVATE_ZONES = "https://github.com/hashicorp/terraform-provider-azurerm/issues/6129";

    private static final String NOT_FOUND = "not found";

    private static final String WORDS = "(?!(access|azure|bing|bizspark|biztalk|cortana|directx|dotnet|dynamics|excel"
            + "|exchange|forefront|groove|hololens|hyperv|kinect|lync|msdn|o365|office|office365|onedrive|onenote|outlook"
            + "|powerpoint|sharepoint|skype|visio|visualstudio|xbox)$)(?!login)(?!.*(microsoft|windows)).*";
    private static final String AZURE_SAYS = "Azure keeps this name, or a word in it, for itself";

    /** Both clouds. */
    public static final List<ServiceRule> TABLE = List.of(
            aws(
                    "security groups",
                    "(?!sg-)[\\w .:/()#,@\\[\\]+=&;{}!$*-]{1,255}",
                    "sg- is for ids: the name of a security group cannot start with it",
                    EC2 + "API_CreateSecurityGroup.html"),
            aws(
                    "load balancers",
                    "(?!internal-)[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?",
                    "the name of a load balancer cannot start with internal-",
                    ELB + "API_CreateLoadBalancer.html"),
            aws(
                    "buckets",
                    "(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|[.]mrap|--x-s3|--table-s3)$)"
                            + "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]",
                    "the name of a bucket cannot start with xn--, sthree- or amzn-s3-demo-",
                    BUCKETS),
            new ServiceRule(
                    Cloud.AWS,
                    Part.NAME,
                    "key aliases",
                    name -> "alias/" + name + "-",
                    "alias/(?!aws/)[\\w/-]{1,250}",
                    "",
                    ALIASES),
            aws("target groups", "[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?", "", ELB + "API_CreateTargetGroup.html"),
            aws("databases", "[a-z](-?[a-z0-9]){0,62}", "", RDS + "API_CreateDBInstance.html"),
            aws("parameter groups", "[a-z](-?[a-z0-9]){0,254}", "", RDS + "API_CreateDBParameterGroup.html"),
            aws("subnet groups", "(?!default$)[a-z][a-z0-9._ -]{0,254}", "", RDS + "API_CreateDBSubnetGroup.html"),
            aws("clusters", "[a-zA-Z0-9][\\w-]{0,99}", "", EKS + "API_CreateCluster.html"),
            aws("node groups", "[a-zA-Z0-9][\\w-]{0,62}", "", EKS + "API_CreateNodegroup.html"),
            aws("launch templates", "[\\w()./-]{3,128}", "", NOT_FOUND),
            aws("roles", "[\\w+=,.@-]{1,64}", "", ROLES),
            aws("vaults", "[\\w-]{2,50}", "", BACKUP + "API_CreateBackupVault.html"),
            aws("backup plans and selections", "[\\w.-]{1,50}", "", BACKUP + "API_BackupRule.html"),
            aws("topics", "[\\w-]{1,256}", "", TOPICS),
            aws("queues", "[\\w-]{1,80}", "", QUEUES),
            aws("rules of events", "[\\w.-]{1,64}", "", NOT_FOUND),
            aws("alarms", ".{1,255}", "", NOT_FOUND),
            new ServiceRule(
                    Cloud.AWS, Part.NAME, "log groups", name -> "/aws/eks/" + name, "[\\w./#-]{1,512}", "", LOGS),
            aws(Part.TAG_NAME, "IAM", IAM_TAG + "{1,128}", IAM_TAGS),
            aws(Part.TAG_VALUE, "IAM", IAM_TAG + "{0,256}", IAM_TAGS),
            aws(Part.TAG_NAME, "every service", "(?i)(?!aws:).*", Pages.TAGS),
            aws(Part.TAG_VALUE, "every service", "(?i)(?!aws:).*", Pages.TAGS),
            aws(Part.TAG_NAME, "RDS", "(?!rds:).*", RDS + "API_Tag.html"),
            aws(Part.TAG_VALUE, "RDS", "(?!rds:).*", RDS + "API_Tag.html"),
            azure(Part.NAME, "public endpoints", WORDS, AZURE_WORDS),
            new ServiceRule(
                    Cloud.AZURE,
                    Part.NAME,
                    "storage accounts",
                    name -> name.replace("-", ""),
                    WORDS,
                    AZURE_SAYS,
                    AZURE_WORDS),
            azure(Part.TAG_NAME, "every service", "(?i)(?!azure|microsoft|windows).*", Pages.AZURE_TAGS),
            azure(Part.TAG_NAME, "private DNS zones", "[A-Za-z][A-Za-z0-9._-]*", PRIVATE_ZONES),
            azure(Part.TAG_NAME, "storage accounts", "(?s).{1,128}", Pages.AZURE_TAGS),
            azure(Part.TAG_VALUE, "every service", "(?s).{0,256}", Pages.AZURE_TAGS));

    /** The rule that a value of the stack file breaks. */
    public static Optional<ServiceRule> brokenBy(Cloud cloud, Part part, String value) {
        return TABLE.stream()
                .filter(rule -> rule.cloud == cloud && rule.part == part)
                .filter(rule -> !rule.accepts(rule.made.apply(value)))
                .findFirst();
    }

    public boolean accepts(String made) {
        return made.matches(form);
    }

    private static ServiceRule aws(String service, String form, String says, String source) {
        return new ServiceRule(Cloud.AWS, Part.NAME, service, name -> name + "-x", form, says, source);
    }

    private static ServiceRule aws(Part part, String service, String form, String source) {
        var says = part == Part.TAG_NAME ? AWS_TAG_NAME : AWS_TAG_VALUE;
        return new ServiceRule(Cloud.AWS, part, service, tag -> tag, form, says, source);
    }

    private static ServiceRule azure(Part part, String service, String form, String source) {
        var says =
                switch (part) {
                    case NAME -> AZURE_SAYS;
                    case TAG_NAME -> AZURE_TAG_NAME;
                    case TAG_VALUE -> AZURE_TAG_VALUE;
                };
        return new ServiceRule(Cloud.AZURE, part, service, value -> value, form, says, source);
    }
}
