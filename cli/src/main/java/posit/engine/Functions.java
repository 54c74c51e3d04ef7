package posit.engine;

import java.util.Map;

/** Answers to the lookups that do not depend on what a real account holds. */
final class Functions {
    private Functions() {}

    /** @param region of AWS */
    static Map<String, Object> invoke(PlannedInvoke call, String region) {
        return call.token().startsWith("azure-native:")
                ? AzureFunctions.invoke(call)
                : AwsFunctions.invoke(call, region);
    }

    static EngineException unknown(String token) {
        return new EngineException("no mock for the function " + token
                + ": its answer depends on a real account; use a resource's output or a configured value");
    }
}
