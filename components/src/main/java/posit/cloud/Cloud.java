package posit.cloud;

/** The clouds a stack can be deployed to. */
public enum Cloud {
    AWS("aws"),
    AZURE("azure");

    private final String key;

    Cloud(String key) {
        this.key = key;
    }

    /** The word in the stack file. */
    public String key() {
        return key;
    }
}
