package posit.reference;

/**
 * What a page measured with k6.
 *
 * @param minutes how long
 * @param requestsPerSecond mean rate
 * @param latencyMillis mean latency of a fetch, in milliseconds
 * @param virtualUsers k6 users, which never pause; not people
 * @param errorPercent share of failed requests
 */
public record LoadTest(
        Figure<Integer> minutes,
        Figure<Integer> requestsPerSecond,
        Figure<Integer> latencyMillis,
        Figure<Integer> virtualUsers,
        Figure<Integer> errorPercent) {

    private static final String DURATION = "a second \"load\" test is run with that same number of VUs for 30 minutes";

    /** Measured on 2 x t3.2xlarge, the {@link Preset#REFERENCE} sizes. */
    public static final LoadTest CONNECT_ON_EKS = new LoadTest(
            eks(30, DURATION),
            eks(1618, "Average requests per second: 1618 rps"),
            eks(223, "Average request latency (fetch): 223 ms"),
            eks(400, "Number of VUs: 400"),
            eks(0, "Error rate: 0%"));

    /** Measured on 3 x Standard_D8_v5, the {@link Preset#REFERENCE} sizes. */
    public static final LoadTest CONNECT_ON_AKS = new LoadTest(
            aks(30, DURATION),
            aks(2052, "Average requests per second: 2052 rps"),
            aks(162, "Average request latency (fetch): 162 ms"),
            aks(400, "Number of VUs: 400"),
            aks(0, "Error rate: 0%"));

    private static Figure<Integer> eks(int value, String says) {
        return new Figure<>(value, says, Pages.CONNECT_ON_EKS, Pages.READ);
    }

    private static Figure<Integer> aks(int value, String says) {
        return new Figure<>(value, says, Pages.CONNECT_ON_AKS, Pages.READ);
    }
}
