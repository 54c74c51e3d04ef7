package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posit.engine.Ref;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** The component of pulumi-eks, as an engine meets it. */
class ConstructTest {
    private static final Map<String, Object> INPUTS = Map.of("name", "posit", "version", "1.35");

    private final SimulatedCloud cloud = SimulatedCloud.start(SimulatedCloud.Options.immediate());
    private final Caller caller = new Caller(cloud.port());
    private final List<RegisterResourceRequest> registered = new CopyOnWriteArrayList<>();
    private boolean preview;
    private Server monitor;

    @BeforeEach
    void startMonitor() throws IOException {
        monitor = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Monitor())
                .build()
                .start();
    }

    @AfterEach
    void close() {
        monitor.shutdownNow();
        caller.close();
        cloud.close();
    }

    @Test
    void makes_role_cluster_provider_and_identity_provider() {
        var state = construct(INPUTS);
        assertThat(registered)
                .extracting(request -> request.getType() + " " + request.getName())
                .containsExactly(
                        "eks:index:Cluster main",
                        "eks:index:ServiceRole main-eksRole",
                        "aws:iam/role:Role main-eksRole-role",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment main-eksRole-4b490823",
                        "aws:eks/cluster:Cluster main-eksCluster",
                        "pulumi:providers:kubernetes main-eks-k8s",
                        "aws:iam/openIdConnectProvider:OpenIdConnectProvider main-oidcProvider");
        var cluster = cloud.state().things(EksKinds.CLUSTER).get(0);
        assertThat(state).containsEntry("clusterSecurityGroupId", groupOf(cluster));
        assertThat((String) state.get("oidcIssuer")).startsWith("oidc.eks.us-east-1.amazonaws.com/id/");
        assertThat((String) state.get("oidcProviderArn")).endsWith(":oidc-provider/" + state.get("oidcIssuer"));
        assertThat(((Ref) state.get("eksCluster")).id()).isEqualTo("posit");
        var kubeconfig = (Secret) state.get("kubeconfigJson");
        assertThat(Kubeconfig.server((String) kubeconfig.value())).contains(cluster.output("endpoint"));
    }

    private static String groupOf(Thing cluster) {
        return Values.text(cluster.outputs(), "vpcConfig.clusterSecurityGroupId")
                .orElseThrow();
    }

    @Test
    void knows_nothing_of_it_in_a_preview() {
        preview = true;
        assertThat(construct(INPUTS))
                .containsEntry("clusterSecurityGroupId", Unknown.VALUE)
                .containsEntry("oidcIssuer", Unknown.VALUE)
                .containsEntry("kubeconfigJson", new Secret(Unknown.VALUE));
        assertThat(cloud.state().things()).isEmpty();
    }

    @Test
    void hands_protection_and_provider_to_what_it_makes() {
        construct(INPUTS);
        assertThat(registered).allMatch(RegisterResourceRequest::getProtect);
        assertThat(registered)
                .filteredOn(request -> request.getType().startsWith("aws:"))
                .allMatch(request -> request.getProvider().equals("urn::id"));
    }

    @Test
    void the_cluster_depends_on_subnets_and_on_the_policy_of_its_role() {
        construct(INPUTS);
        var cluster = registered.stream()
                .filter(request -> request.getType().equals(EksKinds.CLUSTER))
                .findFirst()
                .orElseThrow();
        assertThat(cluster.getDependenciesList())
                .containsExactly(
                        Sandbox.urn(AwsKinds.ROLE, "main-eksRole-role"),
                        Sandbox.urn(AwsKinds.ATTACHMENT, "main-eksRole-4b490823"),
                        "urn:subnet");
        assertThat(cluster.getPropertyDependenciesOrThrow("vpcConfig").getUrnsList())
                .containsExactly("urn:subnet");
    }

    @Test
    void refuses_inputs_it_does_not_know() {
        var thrown = catchThrowableOfType(
                StatusRuntimeException.class, () -> construct(Map.of("name", "posit", "autoMod", true)));
        assertThat(thrown).hasMessageContaining("eks:index:Cluster has no property autoMod");
        assertThat(registered).isEmpty();
    }

    private Map<String, Object> construct(Map<String, Object> inputs) {
        return caller.construct(ConstructRequest.newBuilder()
                .setType("eks:index:Cluster")
                .setName("main")
                .setInputs(Wire.struct(inputs))
                .setProtect(true)
                .putInputDependencies(
                        "subnetIds",
                        ConstructRequest.PropertyDependencies.newBuilder()
                                .addUrns("urn:subnet")
                                .build())
                .putProviders("aws", "urn::id")
                .setMonitorEndpoint("127.0.0.1:" + monitor.getPort())
                .build());
    }

    /** An engine that does what it is asked at once. */
    private final class Monitor extends ResourceMonitorImplBase {
        @Override
        public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
            registered.add(request);
            var response =
                    RegisterResourceResponse.newBuilder().setUrn(Sandbox.urn(request.getType(), request.getName()));
            if (request.getType().startsWith("aws:")) {
                var inputs = Wire.plain(request.getObject());
                var made = preview
                        ? new Caller.Made("", caller.preview(request.getType(), request.getName(), inputs))
                        : caller.create(request.getType(), request.getName(), inputs);
                response.setId(made.id()).setObject(Wire.struct(made.outputs()));
            }
            answer.onNext(response.build());
            answer.onCompleted();
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
            answer.onNext(Empty.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
