package posit.config.shared;

import java.util.Map;

/**
 * The keys of every stack that the rules of a cloud look at.
 *
 * @param name null where it is missing
 */
public record CommonKeys(String name, Map<String, String> tags, MetricsConfig metrics) {}
