package posit.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one run of a program asked for.
 *
 * @param resources parents, providers and dependencies before what needs them, otherwise by URN, whatever the threads did
 * @param outputs of the stack
 * @param failure what the program threw, or null
 */
public record Plan(
        String project,
        String stack,
        List<PlannedResource> resources,
        List<PlannedInvoke> invokes,
        List<LogMessage> log,
        Map<String, Object> outputs,
        boolean succeeded,
        Throwable failure) {

    /** The type of the stack itself, which is a resource too. */
    public static final String STACK_TYPE = "pulumi:pulumi:Stack";

    public Optional<PlannedResource> find(String type, String name) {
        return resources.stream()
                .filter(resource ->
                        resource.name().equals(name) && resource.type().equals(type))
                .findFirst();
    }

    public Optional<PlannedResource> find(String urn) {
        return resources.stream().filter(resource -> resource.urn().equals(urn)).findFirst();
    }

    public List<PlannedResource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    public List<String> errors() {
        return texts(Severity.ERROR);
    }

    public List<String> warnings() {
        return texts(Severity.WARNING);
    }

    /** What the program threw and nobody wrote for its user. */
    public Optional<Throwable> bug() {
        return Optional.ofNullable(failure)
                .filter(thrown -> Failures.refusal(thrown).isEmpty());
    }

    private List<String> texts(Severity severity) {
        return log.stream()
                .filter(message -> message.severity() == severity)
                .map(LogMessage::text)
                .toList();
    }
}
