package posit.engine;

import java.util.Map;

/** Answers a preview as if it were an update. */
record KnowingMock(ProviderMock other) implements ProviderMock {
    @Override
    public Reply create(Request request) {
        return other.create(created(request));
    }

    @Override
    public Map<String, Object> read(Request request) {
        return other.read(created(request));
    }

    @Override
    public Map<String, Object> invoke(PlannedInvoke call, PlannedResource provider) {
        return other.invoke(call, provider);
    }

    private static Request created(Request request) {
        return new Request(request.resource(), request.provider(), request.declared(), false);
    }
}
