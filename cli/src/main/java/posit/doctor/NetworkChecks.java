package posit.doctor;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.plan.graph.PlanView;
import posit.terminal.Finding;
import posit.terminal.Row;
import posit.verify.Web;
import posit.verify.WebException;

/** Whether the addresses an update loads from answer; all are asked at once, each for no longer than it may take. */
final class NetworkChecks {
    private static final String OCI = "oci://";
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;
    private static final int PROXY = 407;

    private final Web web;

    NetworkChecks(Web web) {
        this.web = web;
    }

    List<Row> rows(List<URI> addresses) {
        var threads = Executors.newFixedThreadPool(Math.max(1, addresses.size()));
        try {
            var asked = addresses.stream()
                    .map(address -> CompletableFuture.supplyAsync(() -> look(address), threads))
                    .toList();
            var checks = new Checks("Network, from this machine");
            for (var i = 0; i < addresses.size(); i++) {
                checks.add(addresses.get(i).getHost(), asked.get(i).join());
            }
            return checks.rows();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Maven's and Pulumi's own, and the charts of the stack. Images are pulled by the cluster, not from here. */
    static List<URI> addresses(Plan plan) {
        var charts = new TreeSet<URI>();
        plan.ofType(KubernetesTypes.RELEASE).forEach(release -> {
            var chart = PlanView.text(release, "chart");
            var repository = PlanView.text(release, "repositoryOpts.repo");
            if (chart.startsWith(OCI)) {
                charts.add(URI.create("https://" + URI.create(chart).getHost() + "/v2/"));
            } else if (!repository.isEmpty()) {
                charts.add(URI.create(repository.replaceFirst("/*$", "") + "/index.yaml"));
            }
        });
        var own = Stream.of("https://repo.maven.apache.org/maven2/", "https://get.pulumi.com/");
        return Stream.concat(own.map(URI::create), charts.stream()).toList();
    }

    /** A registry answers 401 to strangers: it is there. */
    private Finding look(URI address) {
        try {
            var answer = web.get(address);
            var fact = answer.status() + " in " + answer.millis() + " ms";
            var there = answer.status() < SERVER_ERROR && answer.status() != PROXY && answer.status() != NOT_FOUND;
            return there
                    ? Finding.passed(fact)
                    : Finding.failed(fact + " from " + address).advise(cure());
        } catch (WebException e) {
            return Finding.failed(e.getMessage()).advise(cure());
        }
    }

    private static String cure() {
        return "a way out for this machine: proxy, firewall, DNS";
    }
}
