package acme.checks;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.batch.v1.CronJob;
import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.CronJobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * Asks a product for its health the way its users reach it: by its name, over HTTPS, through the load balancer.
 *
 * <p>A Job that fails is what cluster monitoring already alerts on; nothing else has to be installed.
 */
final class HealthCheck {
    private static final String IMAGE = "docker.io/curlimages/curl:8.11.1";
    private static final String SECONDS = "20";
    private static final int GIVE_UP_SECONDS = 120;
    private static final int USER = 100;

    private final Output<String> namespace;
    private final String schedule;
    private final Provider kubernetes;

    HealthCheck(Output<String> namespace, String schedule, Provider kubernetes) {
        this.namespace = namespace;
        this.schedule = schedule;
        this.kubernetes = kubernetes;
    }

    void of(String product, Output<String> url, String healthPath) {
        var job = JobSpecArgs.builder()
                .backoffLimit(1)
                .activeDeadlineSeconds(GIVE_UP_SECONDS)
                .template(PodTemplateSpecArgs.builder()
                        .spec(pod(url.applyValue(address -> arguments(address + healthPath))))
                        .build())
                .build();
        new CronJob(
                product + "-check",
                CronJobArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(product + "-check")
                                .namespace(namespace)
                                .build())
                        .spec(CronJobSpecArgs.builder()
                                .schedule(schedule)
                                .concurrencyPolicy("Forbid")
                                .successfulJobsHistoryLimit(1)
                                .failedJobsHistoryLimit(3)
                                .jobTemplate(
                                        JobTemplateSpecArgs.builder().spec(job).build())
                                .build())
                        .build(),
                CustomResourceOptions.builder().provider(kubernetes).build());
    }

    private static List<String> arguments(String url) {
        return List.of("--fail", "--silent", "--show-error", "--output", "/dev/null", "--max-time", SECONDS, url);
    }

    private static PodSpecArgs pod(Output<List<String>> arguments) {
        return PodSpecArgs.builder()
                .restartPolicy("Never")
                .automountServiceAccountToken(false)
                .securityContext(PodSecurityContextArgs.builder()
                        .runAsNonRoot(true)
                        .runAsUser(USER)
                        .seccompProfile(SeccompProfileArgs.builder()
                                .type("RuntimeDefault")
                                .build())
                        .build())
                .containers(ContainerArgs.builder()
                        .name("curl")
                        .image(IMAGE)
                        .args(arguments)
                        .resources(ResourceRequirementsArgs.builder()
                                .requests(Map.of("cpu", "10m", "memory", "16Mi"))
                                .limits(Map.of("memory", "64Mi"))
                                .build())
                        .securityContext(SecurityContextArgs.builder()
                                .allowPrivilegeEscalation(false)
                                .readOnlyRootFilesystem(true)
                                .capabilities(
                                        CapabilitiesArgs.builder().drop("ALL").build())
                                .build())
                        .build())
                .build();
    }
}
