package posit.config.reader;

/** A part of the stack file with rules that need more than one key, or more than a pattern. */
public interface Section {
    void validate(Check check);
}
