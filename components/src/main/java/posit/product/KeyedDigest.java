package posit.product;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A digest that changes with its texts and tells nothing of them, not even to who tries likely ones: HMAC-SHA-256.
 *
 * <p>ref: https://www.rfc-editor.org/rfc/rfc2104
 */
final class KeyedDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private KeyedDigest() {}

    /**
     * @param key kept secret
     * @return 64 lower-case hexadecimal digits
     */
    static String of(String key, List<String> texts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            // With its length before it, no text can take over the beginning of the next.
            texts.forEach(text -> mac.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
