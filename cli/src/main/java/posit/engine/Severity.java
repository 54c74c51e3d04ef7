package posit.engine;

/** Severities of {@link LogMessage}; DEBUG is missing because the SDK writes secrets there. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
