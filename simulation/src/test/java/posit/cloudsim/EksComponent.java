package posit.cloudsim;

import com.google.protobuf.Struct;
import io.grpc.ManagedChannelBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.Json;
import posit.cloud.Versions;
import posit.engine.Ref;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

/**
 * Builds {@code eks:index:Cluster} as pulumi-eks does for the options this project uses: role, policy, cluster, a provider
 * for it, and an identity provider.
 *
 * <p>ref: https://github.com/pulumi/pulumi-eks/blob/v3.9.1/nodejs/eks/cluster/cluster.ts (createCore)
 */
final class EksComponent {
    private static final int MESSAGE_BYTES = 64 << 20;

    /** @param attachment URN of what lets it run clusters; it goes after the cluster */
    private record Role(RegisterResourceResponse made, String attachment) {}

    private final ConstructRequest request;
    private final ResourceMonitorBlockingStub monitor;
    private final Children children;
    private final Map<String, Object> inputs;
    private final String region;

    private EksComponent(ConstructRequest request, ResourceMonitorBlockingStub monitor) {
        this.request = request;
        this.monitor = monitor;
        children = new Children(request, monitor);
        inputs = Wire.plain(request.getInputs());
        region = request.getConfigOrDefault("aws:region", "us-east-1");
    }

    static ConstructResponse construct(ConstructRequest request) {
        Rule.require(
                request.getType().equals("eks:index:Cluster"),
                "UnknownComponent",
                "unknown resource type " + request.getType());
        var channel = ManagedChannelBuilder.forTarget(request.getMonitorEndpoint())
                .usePlaintext()
                .maxInboundMessageSize(MESSAGE_BYTES)
                .build();
        try {
            return new EksComponent(request, ResourceMonitorGrpc.newBlockingStub(channel)).construct();
        } finally {
            channel.shutdownNow();
        }
    }

    private ConstructResponse construct() {
        var component =
                children.component(request.getType(), request.getName(), request.getParent(), request.getInputs());
        var role = role(component);
        var cluster = cluster(component, role);
        var outputs = cluster.getObject().getFieldsMap().isEmpty()
                ? Map.<String, Object>of()
                : Wire.plain(cluster.getObject());
        var kubeconfig = kubeconfig(outputs);
        provider(component, kubeconfig, cluster.getUrn());
        var identity = identityProvider(component, outputs, cluster.getUrn());
        var state = Wire.struct(state(outputs, kubeconfig, identity, cluster));
        monitor.registerResourceOutputs(RegisterResourceOutputsRequest.newBuilder()
                .setUrn(component)
                .setOutputs(state)
                .build());
        return ConstructResponse.newBuilder()
                .setUrn(component)
                .setState(state)
                .putAllStateDependencies(dependencies(state, cluster.getUrn(), identity.getUrn()))
                .build();
    }

    private Role role(String component) {
        var name = request.getName() + "-eksRole";
        var parent = children.component("eks:index:ServiceRole", name, component, Struct.getDefaultInstance());
        var trust = Map.of(
                "Version",
                "2012-10-17",
                "Statement",
                List.of(Map.of(
                        "Action",
                        List.of("sts:AssumeRole", "sts:TagSession"),
                        "Effect",
                        "Allow",
                        "Principal",
                        Map.of("Service", List.of("eks.amazonaws.com")))));
        var role = children.custom(
                AwsKinds.ROLE,
                name + "-role",
                parent,
                Map.of(
                        "assumeRolePolicy",
                        Json.write(trust),
                        "description",
                        "Allows EKS to manage clusters on your behalf."),
                Map.of());
        var attachment = children.custom(
                AwsKinds.ATTACHMENT,
                name + "-4b490823",
                parent,
                Map.of("policyArn", "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy", "role", output(role, "name")),
                Map.of("role", List.of(role.getUrn())));
        return new Role(role, attachment.getUrn());
    }

    private RegisterResourceResponse cluster(String component, Role role) {
        var given = new TreeMap<String, Object>();
        for (var name : List.of("name", "version", "enabledClusterLogTypes")) {
            copy(name, given);
        }
        var network = new TreeMap<String, Object>();
        for (var name : List.of("subnetIds", "endpointPrivateAccess", "endpointPublicAccess", "publicAccessCidrs")) {
            copy(name, network);
        }
        given.put("vpcConfig", network);
        given.put("roleArn", output(role.made(), "arn"));
        given.put("bootstrapSelfManagedAddons", true);
        given.put(
                "accessConfig",
                Map.of(
                        "authenticationMode",
                        inputs.getOrDefault("authenticationMode", "API"),
                        "bootstrapClusterCreatorAdminPermissions",
                        true));
        given.put("tags", Map.of("Name", request.getName() + "-eksCluster"));
        if (inputs.containsKey("encryptionConfigKeyArn")) {
            given.put(
                    "encryptionConfig",
                    Map.of(
                            "provider",
                            Map.of("keyArn", inputs.get("encryptionConfigKeyArn")),
                            "resources",
                            List.of("secrets")));
        }
        return children.custom(
                EksKinds.CLUSTER,
                request.getName() + "-eksCluster",
                component,
                given,
                Map.of(
                        "roleArn", List.of(role.made().getUrn(), role.attachment()),
                        "vpcConfig", dependencies("subnetIds"),
                        "encryptionConfig", dependencies("encryptionConfigKeyArn")));
    }

    /** What an input of the component depends on. */
    private List<String> dependencies(String input) {
        return request.getInputDependenciesOrDefault(input, ConstructRequest.PropertyDependencies.getDefaultInstance())
                .getUrnsList();
    }

    private void copy(String name, Map<String, Object> to) {
        if (inputs.get(name) != null) {
            to.put(name, inputs.get(name));
        }
    }

    private Object kubeconfig(Map<String, Object> cluster) {
        var endpoint = Values.text(cluster, "endpoint");
        var name = Values.text(cluster, "name");
        if (endpoint.isEmpty() || name.isEmpty()) {
            return Unknown.VALUE;
        }
        var authority = Values.text(cluster, "certificateAuthority.data").orElse("");
        return Kubeconfig.ofEks(name.get(), region(cluster), endpoint.get(), authority);
    }

    /** The fourth part of the ARN, because the provider the component was given may have a region of its own. */
    private String region(Map<String, Object> cluster) {
        return Values.text(cluster, "arn").map(arn -> arn.split(":")[3]).orElse(region);
    }

    private void provider(String component, Object kubeconfig, String cluster) {
        var provider = RegisterResourceRequest.newBuilder()
                .setType("pulumi:providers:kubernetes")
                .setName(request.getName() + "-eks-k8s")
                .setVersion(Versions.KUBERNETES)
                .setProtect(request.getProtect())
                .setParent(component)
                .setCustom(true)
                .setAcceptSecrets(true)
                .setObject(Wire.struct(Map.of("kubeconfig", new Secret(kubeconfig))))
                .addDependencies(cluster);
        monitor.registerResource(provider.build());
    }

    private RegisterResourceResponse identityProvider(
            String component, Map<String, Object> cluster, String clusterUrn) {
        return children.custom(
                "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                request.getName() + "-oidcProvider",
                component,
                Map.of(
                        "clientIdLists", List.of("sts.amazonaws.com"),
                        "thumbprintLists", List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280"),
                        "url", orUnknown(cluster, "identities.oidcs.issuer")),
                Map.of("url", List.of(clusterUrn)));
    }

    private Map<String, Object> state(
            Map<String, Object> cluster,
            Object kubeconfig,
            RegisterResourceResponse identity,
            RegisterResourceResponse made) {
        var issuer = orUnknown(cluster, "identities.oidcs.issuer");
        var group = orUnknown(cluster, "vpcConfig.clusterSecurityGroupId");
        var state = new TreeMap<String, Object>();
        state.put("kubeconfigJson", new Secret(kubeconfig));
        state.put("clusterSecurityGroupId", group);
        state.put("nodeSecurityGroupId", group);
        state.put("oidcProviderArn", output(identity, "arn"));
        state.put("oidcProviderUrl", issuer);
        state.put("oidcIssuer", issuer instanceof String url ? url.replaceFirst("^https://", "") : issuer);
        state.put("autoModeNodeRoleName", "");
        state.put("instanceRoles", List.of());
        state.put(
                "eksCluster",
                new Ref(made.getUrn(), made.getId().isEmpty() ? Unknown.VALUE : made.getId(), Versions.AWS));
        return state;
    }

    private static Map<String, ConstructResponse.PropertyDependencies> dependencies(
            Struct state, String cluster, String identity) {
        var both = ConstructResponse.PropertyDependencies.newBuilder()
                .addUrns(cluster)
                .addUrns(identity)
                .build();
        var dependencies = new TreeMap<String, ConstructResponse.PropertyDependencies>();
        state.getFieldsMap().keySet().forEach(name -> dependencies.put(name, both));
        return dependencies;
    }

    private static Object output(RegisterResourceResponse made, String name) {
        return orUnknown(Wire.plain(made.getObject()), name);
    }

    private static Object orUnknown(Map<String, Object> outputs, String path) {
        return Values.text(outputs, path).map(text -> (Object) text).orElse(Unknown.VALUE);
    }
}
