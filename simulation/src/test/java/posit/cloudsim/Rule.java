package posit.cloudsim;

/** Something a real cloud insists on; throws a {@link Refusal}. */
@FunctionalInterface
interface Rule {
    /** @param thing as it is to be, or as it is before it goes */
    void check(Cloud cloud, Thing thing);

    /** Refuses when a condition does not hold. */
    static void require(boolean condition, String code, String message) {
        if (!condition) {
            throw new Refusal(code, message);
        }
    }
}
