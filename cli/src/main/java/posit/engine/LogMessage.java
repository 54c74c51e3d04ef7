package posit.engine;

/**
 * What the program, or the SDK for it, told the engine.
 *
 * @param urn of the resource it is about, or ""
 */
public record LogMessage(Severity severity, String text, String urn) {}
