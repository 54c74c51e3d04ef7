package posit.catalog;

/** Tokens of the types of Kubernetes that the tool asks for by name. */
public final class KubernetesTypes {
    public static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    public static final String VOLUME = "kubernetes:core/v1:PersistentVolume";
    public static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    public static final String SECRET = "kubernetes:core/v1:Secret";
    public static final String SERVICE_ACCOUNT = "kubernetes:core/v1:ServiceAccount";
    public static final String JOB = "kubernetes:batch/v1:Job";
    public static final String INGRESS = "kubernetes:networking.k8s.io/v1:Ingress";
    public static final String TARGET_BINDING = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";

    /** Karpenter's, on any cloud. */
    public static final String KARPENTER_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    private KubernetesTypes() {}
}
