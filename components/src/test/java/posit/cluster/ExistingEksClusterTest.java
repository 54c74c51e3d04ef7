package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.Site;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingEksClusterTest {
    private static MockRun<ExistingEksCluster> run(EksCluster.Credentials credentials) {
        return MockRun.of(context -> {
            var args = ExistingEksClusterArgs.builder()
                    .credentials(credentials)
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .clusterName("shared")
                    .network(Samples.network())
                    .pools(List.of(Samples.POOL))
                    .nodeTags(Map.of("team", "data"))
                    .site(Site.PLAIN)
                    .build();
            return new ExistingEksCluster("cluster", args, Samples.options());
        });
    }

    private static MockRun<ExistingEksCluster> run() {
        return run(new EksCluster.Credentials(Optional.empty(), Optional.empty()));
    }

    @Test
    void reads_from_aws_what_others_need_of_it() {
        var cluster = run().built();

        assertThat(MockRun.value(cluster.clusterName())).isEqualTo("shared");
        assertThat(MockRun.value(cluster.securityGroupId())).isEqualTo("sg-shared");
        assertThat(MockRun.value(cluster.oidcIssuer())).isEqualTo("oidc.mock/id/1A");
        assertThat(MockRun.value(cluster.oidcProviderArn()))
                .isEqualTo("arn:aws:iam::111122223333:oidc-provider/oidc.mock/id/1A");
    }

    @Test
    void logs_in_through_the_aws_cli_as_who_runs_pulumi() {
        var run = run(new EksCluster.Credentials(Optional.of("production"), Optional.of("arn:aws:iam::1:role/deploy")));

        assertThat(MockRun.isSecret(run.built().kubeconfig())).isTrue();
        assertThat(MockRun.value(run.built().kubeconfig()))
                .contains("\"server\":\"https://1A.eks.mock.example\"")
                .contains("\"certificate-authority-data\":\"QUJD\"")
                .contains("\"--region\",\"eu-west-1\",\"eks\",\"get-token\",\"--cluster-name\",\"shared\"")
                .contains("\"--role-arn\",\"arn:aws:iam::1:role/deploy\"")
                .doesNotContain("--profile");
        assertThat(run.only("pulumi:providers:kubernetes")
                        .secretAt("kubeconfig")
                        .toString())
                .contains("\"--profile\",\"production\"");
    }

    @Test
    void gets_a_node_pool_of_its_own_version_and_no_control_plane_and_no_add_on() {
        var run = run();
        var nodes = run.only("aws:eks/nodeGroup:NodeGroup");

        assertThat(nodes.at("clusterName")).isEqualTo("shared");
        assertThat(nodes.at("version")).isEqualTo("1.34");
        assertThat(nodes.at("labels")).isEqualTo(Map.of("workload", "connect"));
        assertThat(run.built().ready()).hasSize(1);
        assertThat(run.all("eks:index:Cluster")).isEmpty();
        assertThat(run.all("aws:eks/addon:Addon")).isEmpty();
    }
}
