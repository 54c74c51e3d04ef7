package posit.config;

/** A part of the stack file with rules that need more than one key, or more than a pattern. */
interface Section {
    void validate(Check check);
}
