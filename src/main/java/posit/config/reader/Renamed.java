package posit.config.reader;

/**
 * A key that a stack file has under a former name.
 *
 * @param former path of the key as the file has it
 * @param name path of the key as it is called now
 */
public record Renamed(String former, String name) {}
