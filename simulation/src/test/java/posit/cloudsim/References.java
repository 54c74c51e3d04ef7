package posit.cloudsim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import posit.cloudsim.Reference.Bond;
import posit.cloudsim.Thing.State;

/** Nothing may name what is not there, and nothing may go that others hold. */
final class References {
    /** Ids and ARNs as only AWS writes them, in an account of ours; a star makes an ARN a pattern. */
    private static final Pattern OF_AWS =
            Pattern.compile("(vpc|subnet|igw|nat|eipalloc|rtb|sg|fs|lt)-0[0-9a-f]{16}|arn:[\\w-]+:[\\w-]+:[\\w-]*:"
                    + AwsShapes.ACCOUNT + ":[^*]+");

    /** Roles and locations that Azure itself defines. */
    private static final Pattern BUILT_IN = Pattern.compile(".*/providers/Microsoft.Authorization/roleDefinitions/.*");

    private final Catalogue catalogue;
    private final Cloud cloud;

    References(Catalogue catalogue, Cloud cloud) {
        this.catalogue = catalogue;
        this.cloud = cloud;
    }

    void checkNamed(Thing thing) {
        var kind = catalogue.of(thing.type());
        kind.references().forEach(reference -> thing.texts(reference.path()).forEach(text -> {
            var meant = cloud.meant(reference.types(), text);
            Rule.require(
                    meant.isPresent() || isElsewhere(text),
                    "NotFound",
                    reference.path() + " '" + text + "' does not exist");
            meant.ifPresent(found -> checkUsable(thing, found));
        }));
        if (thing.scope().isEmpty()) {
            Values.eachText(thing.inputs(), text -> checkText(thing, text));
        }
    }

    private void checkText(Thing thing, String text) {
        if (isOurs(text) && !isElsewhere(text)) {
            var meant = cloud.meant(text);
            Rule.require(meant.isPresent(), "NotFound", "'" + text + "' does not exist");
            meant.ifPresent(found -> checkUsable(thing, found));
        }
    }

    private static void checkUsable(Thing thing, Thing named) {
        Rule.require(
                named.state() != State.CREATING && named.state() != State.DELETING,
                "ResourceNotReady",
                named + " is not ready for " + thing + ": " + named.state());
    }

    void checkFree(Thing thing) {
        var holders = cloud.in(thing.scope())
                .filter(other -> !other.equals(thing))
                .filter(other -> bonds(other, thing).anyMatch(Bond.HOLDS::equals))
                .map(Thing::toString)
                .toList();
        Rule.require(
                holders.isEmpty(),
                catalogue.of(thing.type()).inUse(),
                thing + " is in use by " + String.join(", ", holders));
    }

    /** What a thing takes with it when it goes. */
    List<Thing> belongings(Thing thing) {
        return cloud.in(thing.scope())
                .filter(other -> bonds(other, thing).anyMatch(Bond.BELONGS::equals))
                .toList();
    }

    private Stream<Bond> bonds(Thing from, Thing to) {
        return catalogue.find(from.type()).stream()
                .flatMap(kind -> kind.references().stream())
                .filter(reference -> reference.names(from, to))
                .map(Reference::bond);
    }

    /** A policy of AWS, a role of another subscription, or what the test says is there. */
    private boolean isElsewhere(String text) {
        return cloud.knowsElsewhere(text)
                || text.startsWith("arn:") && !text.contains(":" + AwsShapes.ACCOUNT + ":") && !text.contains(":s3:::")
                || text.startsWith("/subscriptions/") && !text.startsWith(AzureShapes.SUBSCRIPTION + "/");
    }

    private static boolean isOurs(String text) {
        return OF_AWS.matcher(text).matches()
                || text.startsWith(AzureShapes.SUBSCRIPTION + "/")
                        && !BUILT_IN.matcher(text).matches();
    }
}
