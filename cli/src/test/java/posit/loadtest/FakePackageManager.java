package posit.loadtest;

import com.sun.net.httpserver.HttpExchange;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Package Manager as R asks of it: an index and source packages, one of them in a folder of its own. */
final class FakePackageManager extends MockServer {
    private static final String CONTRIB = "/cran/latest/src/contrib/";

    private static final String INDEX = """
            Package: A3
            Version: 1.0.0
            Depends: R (>= 2.15.0), xtable
            License: GPL (>= 2)

            Package: mgcv
            Version: 1.9-3
            Path: 4.6.0/Recommended

            Package: zoo
            Version: 1.8-14
            License: GPL-2 | GPL-3
            """;

    final AtomicInteger indexes = new AtomicInteger();
    final AtomicInteger installs = new AtomicInteger();
    final ConcurrentSkipListSet<String> files = new ConcurrentSkipListSet<>();
    final ConcurrentSkipListSet<String> unexpected = new ConcurrentSkipListSet<>();

    @Override
    Reply answer(String request, HttpExchange exchange) {
        return switch (request) {
            case "GET " + CONTRIB + "PACKAGES" -> {
                indexes.incrementAndGet();
                yield Reply.text(200, INDEX);
            }
            case "GET " + CONTRIB + "A3_1.0.0.tar.gz",
                    "GET " + CONTRIB + "4.6.0/Recommended/mgcv_1.9-3.tar.gz",
                    "GET " + CONTRIB + "zoo_1.8-14.tar.gz" -> {
                installs.incrementAndGet();
                files.add(request.substring(request.lastIndexOf('/') + 1));
                yield Reply.text(200, "a package");
            }
            default -> {
                unexpected.add(request);
                yield Reply.text(404, "not found");
            }
        };
    }
}
