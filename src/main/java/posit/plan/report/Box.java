package posit.plan.report;

/**
 * One component of the stack in a line.
 *
 * @param label one word
 * @param facts what a reader cares for
 * @param resources in it, the component itself included
 */
record Box(String label, String facts, int resources) {}
