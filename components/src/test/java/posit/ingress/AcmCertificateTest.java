package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class AcmCertificateTest {
    private static MockRun<AcmCertificate> run() {
        var args = new AcmCertificate.Args("connect.acme.org", Output.of("Z1"));
        return MockRun.of(context -> new AcmCertificate("tls", args, Samples.options()));
    }

    @Test
    void is_for_one_host_and_proved_by_dns() {
        assertThat(run().only("aws:acm/certificate:Certificate").inputs())
                .isEqualTo(Map.of("domainName", "connect.acme.org", "validationMethod", "DNS"));
    }

    @Test
    void puts_the_proof_into_the_zone_even_if_another_stack_did_before() {
        assertThat(run().only("aws:route53/record:Record").inputs())
                .isEqualTo(Map.of(
                        "zoneId",
                        "Z1",
                        "name",
                        "_proof.connect.acme.org.",
                        "type",
                        "CNAME",
                        "records",
                        List.of("_value.acm-validations.aws."),
                        "ttl",
                        60L,
                        "allowOverwrite",
                        true));
    }

    @Test
    void offers_its_arn_only_after_it_was_issued() {
        var run = run();

        assertThat(run.only("aws:acm/certificateValidation:CertificateValidation")
                        .inputs())
                .isEqualTo(Map.of(
                        "certificateArn",
                        "arn:mock:tls-certificate",
                        "validationRecordFqdns",
                        List.of("proof.mock.example")));
        assertThat(MockRun.value(run.built().arn())).isEqualTo("arn:mock:tls-certificate");
    }
}
