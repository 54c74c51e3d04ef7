package posit.terminal;

/**
 * A verdict and what it rests on.
 *
 * @param fact what was seen
 * @param advice what to do about it, or ""
 */
public record Finding(Verdict verdict, String fact, String advice) {
    public static Finding passed(String fact) {
        return new Finding(Verdict.PASSED, fact, "");
    }

    public static Finding failed(String fact) {
        return new Finding(Verdict.FAILED, fact, "");
    }

    public static Finding open(String fact) {
        return new Finding(Verdict.OPEN, fact, "");
    }

    public static Finding unseen(String fact) {
        return new Finding(Verdict.UNSEEN, fact, "");
    }

    public static Finding of(boolean good, String fact) {
        return good ? passed(fact) : failed(fact);
    }

    public Finding advise(String advice) {
        return new Finding(verdict, fact, advice);
    }

    /** Looking again may say something else. */
    public boolean mayChange() {
        return verdict == Verdict.FAILED || verdict == Verdict.UNSEEN;
    }
}
