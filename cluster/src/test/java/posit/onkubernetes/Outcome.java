package posit.onkubernetes;

/** What came of one trial, as a row of a table. */
record Outcome(String event, String nodes, SpreadRule rule, Seen seen) {
    String row() {
        return "| " + event + " | " + nodes + " | " + seen.replicas() + " | " + rule + " | " + seen.text() + " |";
    }
}
