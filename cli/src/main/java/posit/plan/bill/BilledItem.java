package posit.plan.bill;

import java.util.Arrays;

/**
 * Something a cloud charges for.
 *
 * @param what with its size, such as {@code t3.2xlarge} or {@code gp3 volume, 100 GiB}
 * @param count how many are there from the first day
 * @param upTo how many there may be, where a pool grows by itself; otherwise the same
 * @param note what it is for, and what it is charged by, or ""
 */
public record BilledItem(Group group, String what, long count, long upTo, String note) {
    /** In the order of a reader's interest. */
    public enum Group {
        COMPUTE("compute"),
        DATABASE("database"),
        FILES("files"),
        NETWORK("network"),
        KEYS_AND_LOGS("keys, logs");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        static Group of(String word) {
            return Arrays.stream(values())
                    .filter(group -> group.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        public String word() {
            return word;
        }
    }

    static BilledItem of(Group group, String what, long count, String note) {
        return new BilledItem(group, what, count, count, note);
    }

    /** For a reader: {@code 3}, {@code 2 to 6}, {@code by need}. */
    public String number() {
        if (upTo == 0) {
            return "by need";
        }
        return upTo > count ? count + " to " + upTo : String.valueOf(count);
    }

    boolean isLike(BilledItem other) {
        return group == other.group && what.equals(other.what) && note.equals(other.note);
    }

    BilledItem and(BilledItem other) {
        return new BilledItem(group, what, count + other.count, upTo + other.upTo, note);
    }
}
