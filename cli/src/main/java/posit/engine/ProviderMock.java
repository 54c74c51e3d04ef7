package posit.engine;

import java.util.Map;
import java.util.Set;

/** Answers in place of the real providers. Keeps no state, so that one serves several runs at once. */
public interface ProviderMock {

    /** What the provider would reply to the creation of a resource, or to a preview of it. */
    Reply create(Request request);

    /** The state of a resource that exists already; its id is in {@link PlannedResource#importId()}. */
    Map<String, Object> read(Request request);

    /**
     * What the provider's function would return; throws {@link EngineException} for a function it does not know.
     *
     * @param provider null for the default provider
     */
    Map<String, Object> invoke(PlannedInvoke call, PlannedResource provider);

    /**
     * @param provider null for the default provider
     * @param declared names of the outputs that the resource's class declares
     */
    record Request(PlannedResource resource, PlannedResource provider, Set<String> declared, boolean preview) {}

    /** @param id "" in a preview and for components */
    record Reply(String id, Map<String, Object> outputs) {}
}
