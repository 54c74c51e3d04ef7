package posit.config.shared;

import java.util.List;
import posit.cloud.HelmChart;
import posit.config.reader.Check;

/** What a stack file says for the cloud it chooses: each cloud has keys, defaults and rules of its own. */
public interface CloudConfig {
    /**
     * The rules that need more than one section, or the keys that every stack has.
     *
     * @param check with the defaults of the stack
     */
    void validate(CommonKeys common, Check check);

    /** Adds what a valid configuration should still be told. */
    void addNotes(Notes notes);

    TagRules tagRules();

    /** Those that the stack installs. */
    List<HelmChart> charts();
}
