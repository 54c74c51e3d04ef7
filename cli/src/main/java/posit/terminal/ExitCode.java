package posit.terminal;

import java.util.List;

/** The exit codes of all commands. */
public final class ExitCode {
    public static final int AS_WANTED = 0;

    /** The plan or the stack is not as wanted: a mistake in the stack file, a requirement or check that fails, lost data. */
    public static final int NOT_AS_WANTED = 1;

    /** The command line is wrong. */
    public static final int WRONG_USE = 2;

    /** Something could not be read, reached or compared, so there is no verdict. */
    public static final int CANNOT_TELL = 3;

    /** A mistake of this program. ref: https://man.openbsd.org/sysexits.3 (EX_SOFTWARE) */
    public static final int BUG = 70;

    private ExitCode() {}

    /** What is wrong weighs more than what is not known. */
    public static int of(List<Row> rows) {
        if (rows.stream().anyMatch(row -> row.verdict() == Verdict.FAILED)) {
            return NOT_AS_WANTED;
        }
        return rows.stream().anyMatch(row -> row.verdict() == Verdict.UNSEEN) ? CANNOT_TELL : AS_WANTED;
    }
}
