package posit.plan.timing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;

/**
 * When the first {@code pulumi up} would create what, if each resource starts as soon as what it waits for is there.
 *
 * @param steps of everything that takes time, by start
 * @param chain those that follow one another without a pause and end last
 */
public record Timing(List<Step> steps, List<Step> chain) {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(60);

    public static Timing of(Plan plan, CreationTimes times) {
        return new Schedule(times).of(plan);
    }

    public Duration total() {
        return chain.isEmpty() ? Duration.ZERO : chain.get(chain.size() - 1).end();
    }

    /** Of the chain's time, how much nobody has seen. */
    public Duration guessed() {
        return chain.stream().filter(Step::guessed).map(Step::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The same as a share of the whole: {@code 97 %}. */
    public String share() {
        return Math.round(100.0 * guessed().toSeconds() / Math.max(1, total().toSeconds())) + " %";
    }

    /** For a reader, to whole minutes, at least one: {@code 13 min}. */
    public static String minutes(Duration time) {
        return Math.max(1, Math.round(time.toSeconds() / 60.0)) + " min";
    }

    /** For a reader: {@code 14:59}. */
    public static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /** The links that take a minute or more. */
    public List<Step> longLinks() {
        return chain.stream().filter(Timing::isLong).toList();
    }

    /** What takes a minute or more outside of the chain, while a link of it is being created. */
    public List<Step> beside(Step link) {
        return steps.stream()
                .filter(step -> isLong(step) && !chain.contains(step) && step.runsBeside(link))
                .toList();
    }

    private static boolean isLong(Step step) {
        return step.length().compareTo(WORTH_TELLING) >= 0;
    }

    private static final class Schedule {
        private final CreationTimes times;
        private final Map<String, Step> byUrn = new HashMap<>();

        /** What each resource waited for until it could start. */
        private final Map<String, String> last = new HashMap<>();

        Schedule(CreationTimes times) {
            this.times = times;
        }

        /** The plan's order has everything after what it needs. */
        Timing of(Plan plan) {
            plan.resources().forEach(this::add);
            var steps = byUrn.values().stream()
                    .filter(step -> !step.length().isZero())
                    .sorted(Comparator.comparing(Step::start)
                            .thenComparing(Step::name)
                            .thenComparing(Step::type))
                    .toList();
            return new Timing(steps, chain());
        }

        private void add(PlannedResource resource) {
            var latest = needs(resource)
                    .filter(byUrn::containsKey)
                    .max(Comparator.comparing((String urn) -> byUrn.get(urn).end())
                            .thenComparing(Comparator.reverseOrder()));
            latest.ifPresent(urn -> last.put(resource.urn(), urn));
            var start = latest.map(urn -> byUrn.get(urn).end()).orElse(Duration.ZERO);
            var time = times.of(resource);
            var made = (resource.custom() || resource.remote()) && !resource.external();
            var length = made ? time.length() : Duration.ZERO;
            byUrn.put(
                    resource.urn(),
                    new Step(resource.name(), resource.type(), start, length, time.guessed(), time.source()));
        }

        /** A child starts when its parent has an URN, which for all but components of the program is when it exists. */
        private static Stream<String> needs(PlannedResource resource) {
            var providers = Stream.concat(Stream.of(resource.provider()), resource.providers().values().stream())
                    .filter(reference -> !reference.isEmpty())
                    .map(reference -> reference.substring(0, reference.lastIndexOf("::")));
            return Stream.of(resource.dependencies().stream(), Stream.of(resource.parent()), providers)
                    .flatMap(urns -> urns);
        }

        private List<Step> chain() {
            var end = byUrn.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparing(Step::end)
                            .thenComparing(Step::name)
                            .thenComparing(Step::type)))
                    .map(Map.Entry::getKey);
            var links = new ArrayDeque<Step>();
            for (var urn = end.orElse(null); urn != null; urn = last.get(urn)) {
                links.addFirst(byUrn.get(urn));
            }
            var chain = new ArrayList<>(links);
            chain.removeIf(step -> step.length().isZero());
            return List.copyOf(chain);
        }
    }
}
