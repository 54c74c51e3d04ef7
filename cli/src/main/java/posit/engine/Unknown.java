package posit.engine;

/** A value that only a real update can know. */
public enum Unknown {
    VALUE;

    @Override
    public String toString() {
        return "<unknown>";
    }
}
