package posit.engine;

/**
 * A whole resource given as an input.
 *
 * @param urn of that resource
 * @param id text, {@link Unknown#VALUE}, or null for a component
 * @param version of the plugin, or null
 */
public record Ref(String urn, Object id, String version) {}
