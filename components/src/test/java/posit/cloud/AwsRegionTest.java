package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsRegionTest {
    @ParameterizedTest
    @CsvSource({
        "us-east-1, aws",
        "eu-central-1, aws",
        "us-gov-west-1, aws-us-gov",
        "cn-north-1, aws-cn",
        "eusc-de-east-1, aws-eusc"
    })
    void knows_its_partition(String region, String partition) {
        assertThat(new AwsRegion(region).partition()).isEqualTo(partition);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
        "us-gov-east-1, arn:aws-us-gov:iam::aws:policy/AmazonEKSWorkerNodePolicy",
        "cn-northwest-1, arn:aws-cn:iam::aws:policy/AmazonEKSWorkerNodePolicy"
    })
    void names_managed_policies_in_its_partition(String region, String arn) {
        assertThat(new AwsRegion(region).managedPolicy("AmazonEKSWorkerNodePolicy"))
                .isEqualTo(arn);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, com.amazonaws.us-east-1.s3",
        "us-gov-west-1, com.amazonaws.us-gov-west-1.s3",
        "cn-north-1, com.amazonaws.cn-north-1.s3"
    })
    void names_gateway_endpoints_alike_in_all_partitions(String region, String service) {
        assertThat(new AwsRegion(region).gatewayService("s3")).isEqualTo(service);
    }
}
