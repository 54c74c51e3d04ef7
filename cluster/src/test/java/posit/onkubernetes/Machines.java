package posit.onkubernetes;

import java.time.Duration;

/** The nodes of one trial. */
interface Machines {
    void begin();

    /** How long nothing may change until pods that no node may have count as the end. */
    Duration calm();

    /** Replaces all of them, one after another, as the operator or the cloud does. */
    void replace(Trial trial);
}
