package posit.cloudsim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What goes wrong, and when; set between runs. */
public final class Faults {
    /** How a call goes wrong. */
    public enum Effect {
        /** Nothing is done. */
        REFUSED,
        /** All is done, but the answer never arrives. */
        LOST,
        /** All is done, but what exists does not do its work. */
        UNHEALTHY
    }

    /**
     * @param target a type token, a resource's name or its URN
     * @param times how often
     */
    public record Fault(Operation operation, String target, Effect effect, String message, int times) {
        boolean hits(Operation call, String type, String name, String urn) {
            return operation == call && (target.equals(type) || target.equals(name) || target.equals(urn));
        }
    }

    /** @param probability from 0 to 1 that a call goes wrong */
    private record Dice(long seed, double probability, List<Effect> effects) {}

    private static final Dice NONE = new Dice(0, 0, List.of(Effect.REFUSED));

    private final Map<Fault, Integer> left = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<String> struck = new ArrayList<>();
    private Dice dice = NONE;

    public synchronized Faults add(Fault fault) {
        left.put(fault, fault.times());
        return this;
    }

    /** The next such call goes wrong, and only that. */
    public Faults once(Operation operation, String target, Effect effect, String message) {
        return add(new Fault(operation, target, effect, message, 1));
    }

    /** Any call may go wrong, but the same ones in every run: threads have no say in it. */
    public synchronized Faults randomly(long seed, double probability, Effect... effects) {
        dice = new Dice(seed, probability, List.of(effects));
        return this;
    }

    public synchronized void clear() {
        left.clear();
        dice = NONE;
    }

    /** What went wrong on purpose so far: operation, effect, URN. */
    public synchronized List<String> struck() {
        return List.copyOf(struck);
    }

    /** What shall become of a call. */
    synchronized Optional<Fault> strike(Operation operation, String type, String name, String urn) {
        var fault = left.keySet().stream()
                .filter(candidate -> candidate.hits(operation, type, name, urn))
                .findFirst()
                .or(() -> thrown(operation, urn));
        fault.ifPresent(hit -> {
            left.computeIfPresent(hit, (key, times) -> times > 1 ? times - 1 : null);
            struck.add(operation + " " + hit.effect() + " " + urn);
        });
        return fault;
    }

    private Optional<Fault> thrown(Operation operation, String urn) {
        var call = calls.merge(operation + urn, 1, Integer::sum);
        var random = new Random(dice.seed() * 31 + (operation + urn).hashCode() * 17L + call);
        if (random.nextDouble() >= dice.probability()) {
            return Optional.empty();
        }
        var effect = dice.effects().get(random.nextInt(dice.effects().size()));
        return Optional.of(new Fault(operation, urn, effect, "InternalFailure: thrown by dice, call " + call, 1));
    }
}
