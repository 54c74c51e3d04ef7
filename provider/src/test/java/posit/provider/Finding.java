package posit.provider;

import com.google.gson.JsonObject;

/**
 * An error or a warning.
 *
 * @param address such as {@code aws_lb.connect}, or "" when it is about no resource
 */
record Finding(String address, boolean error, String text) {
    static Finding of(JsonObject diagnostic) {
        return new Finding(
                address(diagnostic),
                text(diagnostic, "severity").equals("error"),
                (text(diagnostic, "summary") + " " + text(diagnostic, "detail")).trim());
    }

    /** What cannot be read has no address, only a place in the file: {@code resource.aws_lb.connect.name}. */
    private static String address(JsonObject diagnostic) {
        if (diagnostic.has("address") || !diagnostic.has("snippet")) {
            return text(diagnostic, "address");
        }
        var place = text(diagnostic.getAsJsonObject("snippet"), "context").split("\\.");
        return place.length > 2 ? place[1] + "." + place[2] : "";
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
    }

    @Override
    public String toString() {
        return (error ? "error " : "warning ") + address + ": " + text;
    }
}
