package posit.config;

import posit.config.reader.Check;

/** What a stack file says for the cloud it chooses: each cloud has keys, defaults and rules of its own. */
public interface CloudConfig {
    /**
     * The rules that need more than one section, or the stack's own keys.
     *
     * @param check with the defaults of the stack
     */
    void validate(StackConfig stack, Check check);
}
