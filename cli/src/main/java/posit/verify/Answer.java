package posit.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a web server answered.
 *
 * @param location where a redirect leads
 * @param cookies names of the cookies it set
 * @param certificateUntil date until which its certificate is valid; empty without TLS
 */
public record Answer(
        int status, long millis, Optional<String> location, List<String> cookies, Optional<String> certificateUntil) {}
