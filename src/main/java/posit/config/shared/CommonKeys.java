package posit.config.shared;

import java.util.Map;

/** The keys of every stack that the rules of a cloud look at. */
public record CommonKeys(Map<String, String> tags, MetricsConfig metrics) {}
