package posit.verify;

import java.util.List;

/** Checks under one heading. */
record Section(String title, List<Check> checks) {}
