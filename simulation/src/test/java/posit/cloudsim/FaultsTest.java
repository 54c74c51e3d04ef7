package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static posit.cloudsim.Sandbox.refused;
import static posit.cloudsim.Sandbox.unhealthy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import posit.cloudsim.Faults.Effect;
import posit.cloudsim.Faults.Fault;

/** What goes wrong on purpose. */
class FaultsTest {
    private final Sandbox sandbox = new Sandbox();

    @Test
    void a_refused_call_does_nothing_once() {
        sandbox.faults.once(Operation.CREATE, AwsKinds.BUCKET, Effect.REFUSED, "quota exceeded");
        refused(() -> bucket("first"), "Fault", "quota exceeded");
        assertThat(sandbox.cloud.things()).isEmpty();
        assertThat(bucket("first").state()).isEqualTo(Thing.State.READY);
        assertThat(sandbox.faults.struck()).containsExactly("CREATE REFUSED " + Sandbox.urn(AwsKinds.BUCKET, "first"));
    }

    @Test
    void a_lost_answer_leaves_what_was_made_and_a_second_try_is_refused_by_name() {
        sandbox.faults.once(Operation.CREATE, "first", Effect.LOST, "connection reset");
        refused(() -> bucket("first"), "ResponseLost", "connection reset");
        assertThat(sandbox.cloud.things(AwsKinds.BUCKET)).hasSize(1);
        refused(() -> bucket("first"), "BucketAlreadyOwnedByYou", "first");
    }

    @Test
    void an_answer_to_a_deletion_may_be_lost_too() {
        var bucket = bucket("first");
        sandbox.faults.once(Operation.DELETE, bucket.urn(), Effect.LOST, "connection reset");
        refused(() -> sandbox.delete(bucket), "ResponseLost", "connection reset");
        assertThat(sandbox.has(bucket)).isFalse();
        sandbox.delete(bucket);
    }

    @Test
    void an_unhealthy_thing_exists_until_an_update_repairs_it() {
        sandbox.faults.once(Operation.CREATE, AwsKinds.BUCKET, Effect.UNHEALTHY, "timeout while waiting");
        unhealthy(() -> bucket("first"), "timeout while waiting");
        var bucket = sandbox.cloud.things(AwsKinds.BUCKET).get(0);
        assertThat(bucket.state()).isEqualTo(Thing.State.UNHEALTHY);
        assertThat(sandbox.change(bucket, "forceDestroy", true).state()).isEqualTo(Thing.State.READY);
    }

    @Test
    void a_fault_may_come_several_times_and_be_cleared() {
        sandbox.faults.add(new Fault(Operation.CREATE, AwsKinds.BUCKET, Effect.REFUSED, "busy", 2));
        refused(() -> bucket("first"), "Fault", "busy");
        refused(() -> bucket("second"), "Fault", "busy");
        assertThat(bucket("third")).isNotNull();
        sandbox.faults.once(Operation.CREATE, AwsKinds.BUCKET, Effect.REFUSED, "busy");
        sandbox.faults.clear();
        assertThat(bucket("fourth")).isNotNull();
    }

    @Test
    void dice_fall_alike_in_every_run_and_differently_with_another_seed() {
        var outcomes = IntStream.range(0, 3).mapToObj(run -> thrown(7)).toList();
        assertThat(outcomes).allMatch(outcomes.get(0)::equals);
        assertThat(outcomes.get(0)).contains(true).contains(false).isNotEqualTo(thrown(8));
    }

    private static List<Boolean> thrown(long seed) {
        var sandbox = new Sandbox();
        sandbox.faults.randomly(seed, 0.5, Effect.REFUSED, Effect.LOST);
        return IntStream.range(0, 30)
                .mapToObj(number -> catchThrowable(() ->
                                sandbox.make(AwsKinds.BUCKET, "bucket" + number, Map.of("bucket", "bucket" + number)))
                        == null)
                .toList();
    }

    @Test
    void the_journal_tells_what_was_done_and_what_was_refused() {
        var bucket = bucket("first");
        refused(() -> bucket("first"), "BucketAlreadyOwnedByYou", "first");
        var size = sandbox.journal.size();
        sandbox.delete(bucket);
        assertThat(sandbox.journal.entries())
                .extracting(Journal.Entry::toString)
                .containsExactly(
                        "CREATE aws:s3/bucketV2:BucketV2 first",
                        "CREATE aws:s3/bucketV2:BucketV2 first: BucketAlreadyOwnedByYou: aws:s3/bucketV2:BucketV2"
                                + " first already exists",
                        "DELETE aws:s3/bucketV2:BucketV2 first");
        assertThat(sandbox.journal.since(size)).singleElement().satisfies(entry -> assertThat(entry.id())
                .isEqualTo("first"));
    }

    private Thing bucket(String name) {
        return sandbox.make(AwsKinds.BUCKET, name, Map.of("bucket", name));
    }
}
