package posit.cloud;

/** Every version this project pins, once: Pulumi plugins, Helm charts, images. */
public final class Versions {
    /** Plugin of com.pulumi:aws; the SDK and the children of pulumi-eks 3.x speak this schema. */
    public static final String AWS = "6.83.0";

    /** Plugin behind {@link PulumiEksCluster}: the last line written for aws 6.x inputs. */
    public static final String EKS = "3.9.1";

    /**
     * Plugin behind com.pulumi:azure-native 2.10.0, newer than that SDK: AKS needs inputs of its API version. The pin files
     * under {@code src/main/resources/com/pulumi/azure-native} repeat it for the SDK and for the Pulumi CLI.
     */
    public static final String AZURE_NATIVE = "3.28.0";

    /** Newer than the Java SDK's own 4.0.0: resolves chart CRDs in a preview (4.32) and keeps nulls out of values (4.30). */
    public static final String KUBERNETES = "4.34.2";

    /** Plugin behind {@link RandomPassword}, {@link RandomBytes} and {@link RandomId}. */
    public static final String RANDOM = "4.18.4";

    /** Official chart of Posit Connect. ref: https://github.com/rstudio/helm/tree/main/charts/rstudio-connect */
    public static final String CONNECT_CHART = "0.21.0";

    /** Posit Connect itself, as that chart ships it. */
    public static final String CONNECT = "2026.08.0";

    /** Official chart of Posit Package Manager. ref: https://github.com/rstudio/helm/tree/main/charts/rstudio-pm */
    public static final String PACKAGE_MANAGER_CHART = "0.20.4";

    /** Posit Package Manager itself, as that chart ships it. */
    public static final String PACKAGE_MANAGER = "2026.08.0";

    /** Official chart of Traefik, with Traefik 3.7. ref: https://github.com/traefik/traefik-helm-chart */
    public static final String TRAEFIK_CHART = "41.3.0";

    /**
     * Chart and controller carry one number. Helm installs the chart's custom resource definitions and never updates them:
     * docs/operations/upgrade.md has the step. ref: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/
     */
    public static final String ALB_CONTROLLER_CHART = "3.5.0";

    /**
     * Charts of Karpenter and of its custom resources, for Kubernetes up to 1.36. ref:
     * https://karpenter.sh/docs/upgrading/compatibility/
     */
    public static final String KARPENTER_CHART = "1.14.1";

    /**
     * Release of the EKS images of Amazon Linux 2023, for Kubernetes up to 1.36. Pinned: with the newest, every release
     * would replace nodes. ref: https://github.com/awslabs/amazon-eks-ami/releases
     */
    public static final String EKS_IMAGE = "v20260714";

    /** Its {@code psql} talks to PostgreSQL 13 to 17; the copy at AWS has no limit on pulls. ref: https://gallery.ecr.aws/docker/library/postgres */
    public static final String POSTGRES_IMAGE = "public.ecr.aws/docker/library/postgres:17.9-alpine3.23";

    private Versions() {}
}
