package posit.plan.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import posit.engine.Unknown;
import posit.engine.Wire;

/** Which inputs of resources that both sides have change, and which of them replace the resource; in order of dependency. */
final class Updates {
    private static final String PROVIDER = "pulumi:providers:";

    /** How the CLI fetches a provider; it changes nothing that was made with it. */
    private static final Set<String> PLUGIN = Set.of("version", "pluginDownloadURL");

    /** What the Helm provider writes into the inputs of a release. */
    private static final Set<String> RELEASE = Set.of("checksum", "resourceNames");

    private final Side from;
    private final Map<String, String> formerKeys;
    private final Set<String> replaced = new HashSet<>();

    /** @param formerKeys keys on the earlier side by those on the later */
    Updates(Side from, Map<String, String> formerKeys) {
        this.from = from;
        this.formerKeys = formerKeys;
    }

    /** Empty for a resource that stays as it is. */
    List<PropertyChange> of(ComparedResource before, ComparedResource after) {
        var changes = new ArrayList<>(differences(before, after));
        if (!from.built()) {
            changes.addAll(otherSources(before, after));
        }
        changes.replaceAll(change -> change.forcing(forces(after, change.path(), change.edit())));
        before.engine().ifPresent(step -> heed(step, after, changes));
        changes.addAll(following(after));
        if (changes.stream().anyMatch(PropertyChange::forces)) {
            replaced.add(after.key());
        }
        return changes.stream().distinct().toList();
    }

    /** Inputs that differ, and of which an update ignores the changes. */
    List<String> ignored(ComparedResource before, ComparedResource after) {
        var different = Differences.of(before.inputs(), after.inputs(), from.built());
        return after.ignoreChanges().stream()
                .filter(ignored -> different.stream().anyMatch(change -> Replacements.covers(ignored, change.path())))
                .toList();
    }

    private List<PropertyChange> differences(ComparedResource before, ComparedResource after) {
        return Differences.of(before.inputs(), after.inputs(), from.built()).stream()
                .filter(change -> counts(after, change.path()))
                .toList();
    }

    private static boolean counts(ComparedResource item, String path) {
        var top = path.split("\\.", 2)[0];
        var written = PLUGIN.contains(top) && item.type().startsWith(PROVIDER)
                || RELEASE.contains(top) && item.type().endsWith(":Release");
        return !written && item.ignoreChanges().stream().noneMatch(ignored -> Replacements.covers(ignored, path));
    }

    private boolean forces(ComparedResource item, String path, Edit edit) {
        return Replacements.forces(item.type(), path, edit)
                || item.replaceOnChanges().stream()
                        .anyMatch(forcing -> forcing.equals("*") || Replacements.covers(forcing, path));
    }

    /** Values unknown on both sides differ when they come from different resources. */
    private List<PropertyChange> otherSources(ComparedResource before, ComparedResource after) {
        var changes = new ArrayList<PropertyChange>();
        after.propertyDependencies().forEach((input, urns) -> {
            var now = keys(urns);
            var then = keys(before.propertyDependencies().getOrDefault(input, List.of()));
            var renamed = now.stream()
                    .map(key -> formerKeys.getOrDefault(key, key))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!renamed.equals(then) && isUnknown(before, input) && isUnknown(after, input)) {
                changes.add(
                        new PropertyChange(input, "from " + names(then), "from " + names(now), Edit.CHANGED, false));
            }
        });
        return changes;
    }

    /** What a replaced resource hands on is new as well. */
    private List<PropertyChange> following(ComparedResource after) {
        var changes = new ArrayList<PropertyChange>();
        if (!after.provider().isEmpty() && replaced.contains(ComparedResource.key(after.provider()))) {
            changes.add(followed("provider", after.provider(), true));
        }
        after.propertyDependencies().forEach((input, urns) -> {
            var paths = unknownPaths(input, after.inputs().get(input));
            urns.stream()
                    .filter(urn -> replaced.contains(ComparedResource.key(urn)) && !paths.isEmpty())
                    .findFirst()
                    .ifPresent(urn -> changes.add(
                            followed(input, urn, paths.stream().anyMatch(path -> forces(after, path, Edit.CHANGED)))));
        });
        return changes;
    }

    private static PropertyChange followed(String input, String urn, boolean forces) {
        return new PropertyChange(input, "", "new with " + ComparedResource.name(urn), Edit.CHANGED, forces);
    }

    /** The engine has asked the providers: where it looked at the same inputs, its word counts. */
    private void heed(EngineStep step, ComparedResource after, List<PropertyChange> changes) {
        var sameProgram = Differences.of(step.inputs(), after.inputs(), true).stream()
                .noneMatch(change -> counts(after, change.path()));
        if (!sameProgram) {
            return;
        }
        if (!step.changes()) {
            changes.clear();
            return;
        }
        changes.replaceAll(change -> change.forcing(step.replaces()
                && step.replacing().stream()
                        .anyMatch(path ->
                                Replacements.covers(path, change.path()) || Replacements.covers(change.path(), path))));
        var paths = step.replaces() ? step.replacing() : step.changed();
        if (changes.isEmpty() || step.replaces()) {
            paths.stream()
                    .filter(path -> changes.stream().noneMatch(change -> Replacements.covers(path, change.path())))
                    .forEach(path -> changes.add(told(path, step)));
        }
        if (changes.stream().noneMatch(PropertyChange::forces) && (changes.isEmpty() || step.replaces())) {
            changes.add(told("resource", step));
        }
    }

    private static PropertyChange told(String path, EngineStep step) {
        return new PropertyChange(path, "", "changes, says the engine", Edit.CHANGED, step.replaces());
    }

    private static boolean isUnknown(ComparedResource item, String input) {
        return Wire.hasUnknown(item.inputs().get(input));
    }

    private static List<String> unknownPaths(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> unknownPaths(path + "." + entry.getKey(), entry.getValue()).stream())
                    .toList();
        }
        var unknown = value == Unknown.VALUE || Wire.hasUnknown(value);
        return unknown ? List.of(path) : List.of();
    }

    private static TreeSet<String> keys(List<String> urns) {
        return urns.stream().map(ComparedResource::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String names(Set<String> keys) {
        return keys.isEmpty()
                ? "no resource"
                : keys.stream().map(key -> key.split("::", 2)[1]).collect(Collectors.joining(", "));
    }
}
