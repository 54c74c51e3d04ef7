package posit.controlplane;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import posit.parts.RealParts;

/** Starts one cluster for all tests of this JVM, and ends it after the last of them. */
final class ControlPlaneExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ControlPlaneExtension.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = RealParts.missing(RealParts.CONTROL_PLANE);
        if (missing.isEmpty() && needsKarpenter(context.getRequiredTestClass())) {
            missing = RealParts.missing(List.of(RealParts.KARPENTER));
        }
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the real parts are there");
        }
        var reason = "SKIPPED: " + RealParts.howToGet(missing);
        if (SAID.add(reason)) {
            System.out.println(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean needsKarpenter(Class<?> tests) {
        var annotation = tests.getAnnotation(OnControlPlane.class);
        return annotation != null && annotation.karpenter();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RealCluster.class, type -> RealCluster.start(), RealCluster.class);
    }
}
