package posit.config.azure;

/** Ids as Azure and Entra give them. */
final class Uuids {
    static final String PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final String EXAMPLE = "12345678-1234-1234-1234-123456789012";

    private Uuids() {}
}
