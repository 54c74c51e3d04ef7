package posit.verify;

import posit.terminal.Finding;

/** One thing to look at. */
interface Check {
    /** In a word or two. */
    String topic();

    /**
     * Changes nothing, and ends within the time limits of what it asks.
     *
     * @throws io.fabric8.kubernetes.client.KubernetesClientException when the cluster does not answer, refuses, or answers with
     *     what is no such object
     * @throws posit.terminal.AccessException when nobody could log in
     */
    Finding look();
}
