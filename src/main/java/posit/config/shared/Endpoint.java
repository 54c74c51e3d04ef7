package posit.config.shared;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import posit.config.reader.Check;
import posit.network.Cidr;

/** The rules of a cluster's public address: {@code publicEndpoint} and {@code allowedCidrs}. */
public final class Endpoint {
    private Endpoint() {}

    /** Everybody, unless there is no such address. */
    public static List<Cidr> ranges(JsonObject given) {
        JsonElement endpoint = given.get("publicEndpoint");
        boolean closed = endpoint instanceof JsonPrimitive p && p.isBoolean() && !p.getAsBoolean();
        return closed ? List.of() : List.of(Ranges.EVERYWHERE);
    }

    /** @param most ranges the cloud takes */
    public static void validate(Check check, boolean publicEndpoint, List<Cidr> allowedCidrs, int most) {
        if (!publicEndpoint) {
            String nobody = "the API has no public address to guard, as publicEndpoint is false";
            check.fits(allowedCidrs.isEmpty(), "allowedCidrs", nobody, "remove the key, or set publicEndpoint to true");
            return;
        }
        boolean number = !allowedCidrs.isEmpty() && allowedCidrs.size() <= most;
        check.must(number && allowedCidrs.stream().noneMatch(Ranges::isPrivate), "allowedCidrs");
    }
}
