package posit.verify;

/**
 * A verdict and what it rests on.
 *
 * @param fact what was seen
 * @param advice what to do about it, or ""
 */
record Finding(Verdict verdict, String fact, String advice) {
    static Finding passed(String fact) {
        return new Finding(Verdict.PASSED, fact, "");
    }

    static Finding failed(String fact) {
        return new Finding(Verdict.FAILED, fact, "");
    }

    static Finding open(String fact) {
        return new Finding(Verdict.OPEN, fact, "");
    }

    static Finding unseen(String fact) {
        return new Finding(Verdict.UNSEEN, fact, "");
    }

    static Finding of(boolean good, String fact) {
        return good ? passed(fact) : failed(fact);
    }

    Finding advise(String advice) {
        return new Finding(verdict, fact, advice);
    }

    /** Looking again may say something else. */
    boolean mayChange() {
        return verdict == Verdict.FAILED || verdict == Verdict.UNSEEN;
    }
}
