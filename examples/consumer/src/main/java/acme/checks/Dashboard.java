package acme.checks;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.cloud.Json;
import posit.outputs.ConnectOutputs;

/** Connect's database and files in one picture of CloudWatch, found by the platform's outputs. */
final class Dashboard {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;

    private Dashboard() {}

    static void of(Output<String> cluster, ConnectOutputs connect, String region) {
        var aws = new Provider("aws", ProviderArgs.builder().region(region).build(), CustomResourceOptions.Empty);
        new com.pulumi.aws.cloudwatch.Dashboard(
                "connect",
                DashboardArgs.builder()
                        .dashboardName(Output.format("%s-connect-data", cluster))
                        .dashboardBody(Output.tuple(connect.databaseHost(), connect.storageId())
                                .applyValue(data -> body(server(data.t1), data.t2, region)))
                        .build(),
                CustomResourceOptions.builder().provider(aws).build());
    }

    /** RDS puts a server's identifier at the beginning of its host name. */
    private static String server(String host) {
        return host.substring(0, host.indexOf('.'));
    }

    private static String body(String server, String files, String region) {
        var database = List.of("AWS/RDS", "DBInstanceIdentifier", server);
        var storage = List.of("AWS/EFS", "FileSystemId", files);
        var metrics = List.of(
                metric("Database: CPU, %", database, "CPUUtilization"),
                metric("Database: free storage, bytes", database, "FreeStorageSpace"),
                metric("Database: connections", database, "DatabaseConnections"),
                metric("Files: bytes read and written", storage, "TotalIOBytes"));
        var widgets = new ArrayList<Map<String, Object>>();
        for (int place = 0; place < metrics.size(); place++) {
            widgets.add(Map.of(
                    "type",
                    "metric",
                    "x",
                    place % 2 * WIDTH,
                    "y",
                    place / 2 * HEIGHT,
                    "width",
                    WIDTH,
                    "height",
                    HEIGHT,
                    "properties",
                    metrics.get(place).in(region)));
        }
        return Json.write(Map.of("widgets", widgets));
    }

    private static Metric metric(String title, List<String> of, String name) {
        return new Metric(title, List.of(of.get(0), name, of.get(1), of.get(2)));
    }

    /** @param path namespace, metric, and the dimension with its value, as CloudWatch's JSON has them */
    private record Metric(String title, List<String> path) {
        Map<String, Object> in(String region) {
            return Map.of(
                    "title", title, "region", region, "view", "timeSeries", "period", 300, "metrics", List.of(path));
        }
    }
}
