package posit.cloudsim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a thing while it is being made; whatever looks random in it is the same in every run.
 *
 * @param scope the endpoint of the cluster it is made in, or ""
 * @param region of AWS
 */
record Making(
        String type,
        String urn,
        String name,
        String scope,
        int generation,
        String region,
        String id,
        Map<String, Object> inputs) {

    Making withId(String made) {
        return new Making(type, urn, name, scope, generation, region, made, inputs);
    }

    Optional<String> text(String path) {
        return Values.text(inputs, path);
    }

    /** As the provider names what has no name of its own: the prefix it was given, or the resource's name. */
    String physicalName(String property) {
        return text(property).orElseGet(() -> text(property + "Prefix")
                .map(prefix -> prefix + "2026" + digits(22))
                .orElseGet(() -> name + "-" + hex(7)));
    }

    String hex(int length) {
        return HexFormat.of().formatHex(bytes(length / 2 + 1)).substring(0, length);
    }

    String guid() {
        return UUID.nameUUIDFromBytes(salt()).toString();
    }

    /** Any number of them. */
    byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int at = 0; at < length; at += 32) {
            var block = sha256(at);
            System.arraycopy(block, 0, bytes, at, Math.min(block.length, length - at));
        }
        return bytes;
    }

    private String digits(int length) {
        var text = new StringBuilder();
        for (var each : bytes(length)) {
            text.append(Math.floorMod(each, 10));
        }
        return text.toString();
    }

    private byte[] sha256(int block) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt());
            return digest.digest(String.valueOf(block).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] salt() {
        return (urn + "#" + generation).getBytes(StandardCharsets.UTF_8);
    }
}
