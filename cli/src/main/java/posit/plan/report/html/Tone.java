package posit.plan.report.html;

/** How a thing looks at a glance; whatever has a tone tells the same in words. */
public enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    BAD
}
