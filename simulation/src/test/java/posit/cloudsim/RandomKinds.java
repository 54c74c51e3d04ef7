package posit.cloudsim;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Values that look random and are the same in every run. */
final class RandomKinds {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private RandomKinds() {}

    static void addTo(Catalogue catalogue) {
        catalogue
                .add("random:index/randomId:RandomId", making -> url(bytes(making, "byteLength")))
                .outputs(making -> {
                    var bytes = bytes(making, "byteLength");
                    return Map.of(
                            "hex", HexFormat.of().formatHex(bytes),
                            "b64Url", url(bytes),
                            "b64Std", Base64.getEncoder().encodeToString(bytes),
                            "dec", new BigInteger(1, bytes).toString());
                });
        catalogue
                .add("random:index/randomBytes:RandomBytes", making -> "none")
                .outputs(making -> {
                    var bytes = bytes(making, "length");
                    return Map.of(
                            "hex", HexFormat.of().formatHex(bytes),
                            "base64", Base64.getEncoder().encodeToString(bytes));
                })
                .secret("hex", "base64");
        catalogue
                .add("random:index/randomPassword:RandomPassword", making -> "none")
                .outputs(making -> Map.of("result", password(making), "bcryptHash", "$2a$10$" + making.hex(53)))
                .secret("result", "bcryptHash");
    }

    private static String password(Making making) {
        var text = new StringBuilder();
        for (var each : bytes(making, "length")) {
            text.append(LETTERS.charAt(Math.floorMod(each, LETTERS.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(Making making, String length) {
        var wanted = Values.at(making.inputs(), length).stream().findFirst().orElseThrow();
        return making.bytes(((Number) wanted).intValue());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
