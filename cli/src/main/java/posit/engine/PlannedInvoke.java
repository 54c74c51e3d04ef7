package posit.engine;

import java.util.Map;

/**
 * One call of a provider's function.
 *
 * @param provider {@code urn::id}, or "" for the default provider
 * @param version of the plugin, or ""
 */
public record PlannedInvoke(String token, Map<String, Object> args, String provider, String version) {}
