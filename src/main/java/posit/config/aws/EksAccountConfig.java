package posit.config.aws;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Accounts;

/** A service account for content on EKS. */
public record EksAccountConfig(
        @Key(says = "The account's name.", allowed = Accounts.NAME, pattern = Accounts.NAME_PATTERN, example = "sales")
        String name,

        @Key(says = "What content under it may do in AWS, by EKS Pod Identity; without this key nothing.")
        Optional<Rights> aws) {

    /** What content under an account may do in AWS. */
    public record Rights(
            @Key(
                    says = "IAM policies the account's role gets.",
                    allowed = "the ARNs of at most " + POLICIES + " IAM policies",
                    pattern = "arn:aws(-[a-z]+)*:iam::(aws|[0-9]{12}):policy/[\\w+=,.@/-]+",
                    example = "arn:aws:iam::111122223333:policy/sales",
                    source = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html")
            List<String> policyArns,

            @Key(says = "S3 buckets. One encrypted by a KMS key of yours needs a policy for that key as well.")
            List<Bucket> buckets)
            implements Section {
        private static final int POLICIES = 10;

        /** About 200 characters a bucket, of the 10240 of a role. */
        private static final int BUCKETS = 25;

        public static Rights defaults(JsonObject given) {
            return new Rights(List.of(), List.of());
        }

        @Override
        public void validate(Check check) {
            check.all(
                    !policyArns.isEmpty() || !buckets.isEmpty(),
                    "it gives no right",
                    "list policyArns or buckets, or remove it");
            check.must(policyArns.size() <= POLICIES, "policyArns");
            String names = "two policies have one name, and so would the resources that attach them";
            long different = policyArns.stream()
                    .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                    .distinct()
                    .count();
            check.fits(different == policyArns.size(), "policyArns", names, "remove or rename one of them");
            String room = "a role's policy has room for " + BUCKETS + " buckets";
            check.fits(buckets.size() <= BUCKETS, "buckets", room, "put them into a policy (policyArns)");
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < buckets.size(); i++) {
                String bucket = buckets.get(i).name();
                boolean first = bucket == null || seen.add(bucket);
                check.in("buckets", i, Bucket.defaults(null))
                        .fits(first, "name", "this bucket is there twice", "remove one of the two");
            }
        }
    }

    /** A bucket content may use. */
    public record Bucket(
            @Key(
                    says = "The bucket.",
                    allowed = "the name of an S3 bucket",
                    pattern = "(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                    example = "acme-sales",
                    source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
            String name,

            @Key(says = "`read`, or `readWrite` to write and delete objects too.")
            Access access) {

        public static Bucket defaults(JsonObject given) {
            return new Bucket(null, Access.READ);
        }
    }

    /** What content may do with a bucket's objects. */
    public enum Access {
        READ("read"),
        READ_WRITE("readWrite");

        private final String key;

        Access(String key) {
            this.key = key;
        }

        /** The word in the stack file. */
        public String key() {
            return key;
        }
    }

    public static EksAccountConfig defaults(JsonObject given) {
        return new EksAccountConfig(null, Optional.empty());
    }
}
