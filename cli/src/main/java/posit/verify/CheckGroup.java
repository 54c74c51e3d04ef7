package posit.verify;

import java.util.List;

/** Checks under one heading. */
record CheckGroup(String title, List<Check> checks) {}
