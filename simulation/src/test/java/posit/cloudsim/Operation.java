package posit.cloudsim;

/** What changes a cloud. */
public enum Operation {
    CREATE,
    UPDATE,
    DELETE
}
