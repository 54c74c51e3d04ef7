package posit.testing;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/** Runs a program against mocks that answer as Azure, AKS and the random provider would, and keeps what it registered. */
public final class AzureMocks implements Mocks {
    public static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";

    /** Marks a secret on the wire. */
    private static final String SECRET = "4dabf18193072939515e22adb298388d";

    private static final String KUBECONFIG = """
            apiVersion: v1
            kind: Config
            clusters:
            - name: acme
              cluster: {server: 'https://acme.hcp.eastus2.azmk8s.io:443', certificate-authority-data: QUJD}
            contexts:
            - name: acme
              context: {cluster: acme, user: clusterUser}
            current-context: acme
            users:
            - name: clusterUser
              user: {exec: {command: kubelogin, args: [get-token, --login, devicecode]}, token: do-not-keep}
            """;

    /**
     * A registered resource.
     *
     * @param inputs plain maps, lists, texts, numbers and booleans
     * @param request as the engine gets it, with what mocks are not told
     */
    public record Made(
            String type, String name, Map<String, Object> inputs, String provider, RegisterResourceRequest request) {
        /** An object that no program registered, for {@link #at}. */
        public static Made of(Map<String, Object> object) {
            return new Made("", "", object, "", RegisterResourceRequest.getDefaultInstance());
        }

        public boolean isProtected() {
            return request.getProtect();
        }

        /** Names of the resources that come first. */
        public List<String> dependencies() {
            return request.getDependenciesList().stream()
                    .map(urn -> urn.substring(urn.lastIndexOf("::") + 2))
                    .toList();
        }

        public boolean isSecret(String input) {
            return request.getObject().getFieldsOrThrow(input).getStructValue().containsFields(SECRET);
        }

        /** Value under a path such as {@code networkProfile.outboundType}, or null; numbers pick from lists. */
        public Object at(String path) {
            Object value = inputs;
            for (var step : path.split("\\.")) {
                if (value instanceof Map<?, ?> map) {
                    value = map.get(step);
                } else if (value instanceof List<?> list) {
                    value = list.get(Integer.parseInt(step));
                } else {
                    return null;
                }
            }
            return value;
        }
    }

    private final List<Made> made = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, RegisterResourceRequest> requests = new ConcurrentHashMap<>();

    private AzureMocks() {}

    /** What the program registered; it must not fail. */
    public static AzureMocks run(Consumer<Context> program) {
        var mocks = new AzureMocks();
        try {
            var result = PulumiTestInternal.builder()
                    .mocks(mocks)
                    .standardLogger(silent())
                    .monitorDecorator(plain -> mocks.new Recorder())
                    .build()
                    .runTest(program);
            Assertions.assertThat(result.exceptions()).isEmpty();
            return mocks;
        } finally {
            PulumiTest.cleanup();
        }
    }

    private static Logger silent() {
        var silent = Logger.getAnonymousLogger();
        silent.setLevel(Level.OFF);
        return silent;
    }

    /** Keeps the requests: mocks are handed values only. */
    private final class Recorder extends MockMonitor {
        private Recorder() {
            super(AzureMocks.this, PulumiTestInternal.mockLog());
        }

        @Override
        public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
                Resource resource, RegisterResourceRequest request) {
            requests.put(request.getType() + request.getName(), request);
            return super.registerResourceAsync(resource, request);
        }
    }

    public List<Made> all() {
        return List.copyOf(made);
    }

    public List<Made> all(String type) {
        return made.stream().filter(one -> one.type().equals(type)).toList();
    }

    public Made named(String type, String name) {
        return all(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Made only(String type) {
        Assertions.assertThat(all(type)).as(type).hasSize(1);
        return all(type).get(0);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        var request = requests.get(args.type + args.name);
        made.add(new Made(args.type, args.name, fields(args.inputs), args.provider, request));
        var state = new HashMap<String, Object>(args.inputs);
        state.putIfAbsent("name", args.name);
        state.putAll(computed(args.type, args.inputs));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(id(args.name)), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        var value = Base64.getEncoder().encodeToString(KUBECONFIG.getBytes(StandardCharsets.UTF_8));
        return CompletableFuture.completedFuture(
                Map.of("kubeconfigs", List.of(Map.of("name", "clusterUser", "value", value))));
    }

    public static String id(String name) {
        return SUBSCRIPTION + "/resourceGroups/acme/providers/test/" + name;
    }

    private static Map<String, Object> computed(String type, Map<String, Object> inputs) {
        return switch (type) {
            case "azure-native:resources:ResourceGroup" -> Map.of("name", inputs.get("resourceGroupName"));
            case "azure-native:network:VirtualNetwork" -> Map.of("name", inputs.get("virtualNetworkName"));
            case "azure-native:network:PublicIPAddress" -> Map.of("ipAddress", "203.0.113.7");
            case "azure-native:managedidentity:UserAssignedIdentity" ->
                Map.of("principalId", "cluster-principal", "clientId", "client-1");
            case "azure-native:containerservice:ManagedCluster" ->
                Map.of(
                        // A cluster that is only read has no inputs.
                        "name", inputs.getOrDefault("resourceName", "shared"),
                        "oidcIssuerProfile", Map.of("issuerURL", "https://issuer.example/"),
                        "ingressProfile",
                                Map.of("webAppRouting", Map.of("identity", Map.of("objectId", "add-on-principal"))));
            case "azure-native:netapp:Account" -> Map.of("name", inputs.get("accountName"));
            case "azure-native:netapp:CapacityPool" ->
                Map.of("name", inputs.get("accountName") + "/" + inputs.get("poolName"));
            case "azure-native:netapp:CapacityPoolVolume" ->
                Map.of("mountTargets", List.of(Map.of("ipAddress", "10.42.241.4", "fileSystemId", "files")));
            case "azure-native:dbforpostgresql:Server" ->
                Map.of(
                        "name",
                        inputs.get("serverName"),
                        "fullyQualifiedDomainName",
                        inputs.get("serverName") + ".postgres.database.azure.com");
            case "azure-native:storage:StorageAccount" -> Map.of("name", inputs.get("accountName"));
            case "azure-native:network:PrivateEndpoint" -> Map.of("name", inputs.get("privateEndpointName"));
            case "azure-native:privatedns:PrivateZone" -> Map.of("name", inputs.get("privateZoneName"));
            case "random:index/randomId:RandomId" -> Map.of("hex", "1a2b3c4d");
            case "random:index/randomPassword:RandomPassword" -> Map.of("result", "Generated1");
            case "random:index/randomBytes:RandomBytes" -> Map.of("hex", "00ff");
            case "kubernetes:networking.k8s.io/v1:Ingress" ->
                Map.of("status", Map.of("loadBalancer", Map.of("ingress", List.of(Map.of("ip", "198.51.100.9")))));
            default -> Map.of();
        };
    }

    private static Map<String, Object> fields(Map<String, Object> inputs) {
        var fields = new TreeMap<String, Object>();
        inputs.forEach((key, value) -> fields.put(key, plain(value)));
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new TreeMap<String, Object>();
            map.forEach((key, entry) -> plain.put(String.valueOf(key), plain(entry)));
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(AzureMocks::plain).toList();
        }
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        return value instanceof Output<?> output ? plain(PulumiTest.extractValue(output)) : value;
    }
}
