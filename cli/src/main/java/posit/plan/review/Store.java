package posit.plan.review;

/**
 * Something that holds data.
 *
 * @param what kind, in the cloud's words
 * @param resource logical name
 * @param atRest encryption of what is kept
 * @param inTransit encryption on the way, and who is on the way
 * @param backups what there is to restore from
 * @param guard what keeps it from being deleted
 * @param lost by a destroy, were nothing guarding it
 */
public record Store(
        String what, String resource, Safety atRest, Safety inTransit, Safety backups, Safety guard, String lost) {

    /** A fact, and whether it is as a reviewer hopes. */
    public record Safety(boolean good, String words) {
        static Safety of(boolean good, String whenGood, String otherwise) {
            return new Safety(good, good ? whenGood : otherwise);
        }

        static Safety good(String words) {
            return new Safety(true, words);
        }

        static Safety poor(String words) {
            return new Safety(false, words);
        }

        /** For what does not apply. */
        static Safety none() {
            return new Safety(true, "–");
        }
    }
}
