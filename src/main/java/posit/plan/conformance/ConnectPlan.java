package posit.plan.conformance;

import static posit.plan.conformance.PlanView.text;

import java.util.Optional;
import posit.plan.engine.PlannedResource;

/** The resources of a plan that serve Connect. */
public final class ConnectPlan extends ProductPlan {
    public static final String COMPONENT = "posit:index:Connect";

    public ConnectPlan(PlanView view) {
        super(view, "rstudio-connect");
    }

    /** The load balancer's targets on AWS, to which a binding in the cluster adds the pods. */
    public Optional<PlannedResource> targetGroup() {
        var service = service();
        return view.all(KubernetesTypes.TARGET_BINDING).stream()
                .filter(binding -> text(binding, "spec.serviceRef.name").equals(service))
                .flatMap(binding -> view.behind(binding, "spec", AwsTypes.TARGET_GROUP).stream())
                .findFirst();
    }

    /** The balancer with an HTTPS listener that forwards to Connect's target group. */
    public Optional<PlannedResource> loadBalancer() {
        return view.all(AwsTypes.LISTENER).stream()
                .filter(listener -> text(listener, "protocol").equals("HTTPS"))
                .filter(listener -> targetGroup()
                        .filter(view.behind(listener, "defaultActions")::contains)
                        .isPresent())
                .flatMap(listener -> view.behind(listener, "loadBalancerArn").stream())
                .findFirst();
    }

    /** One volume for all servers and all content. */
    boolean mountsFilesEverywhere() {
        return says("values.sharedStorage.mount")
                && says("values.sharedStorage.mountContent")
                && fileSystem().isPresent();
    }
}
