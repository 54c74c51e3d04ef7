package posit.onkubernetes;

class InstalledOnEksWithAutoscalingTest extends InstalledStack {
    InstalledOnEksWithAutoscalingTest() {
        super(Tried.AWS_AUTOSCALING);
    }
}
