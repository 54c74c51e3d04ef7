package posit.terminal;

import java.util.List;

/** Exit codes of the commands that check something. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;

    /** Something could not be looked at, or the command line is wrong. */
    public static final int UNSEEN = 2;

    private ExitCode() {}

    /** What is wrong weighs more than what is not known. */
    public static int of(List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.verdict() == Verdict.FAILED)) {
            return FAILED;
        }
        return rows.stream().anyMatch(row -> row.verdict() == Verdict.UNSEEN) ? UNSEEN : DONE;
    }
}
