package posit.ingress;

import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.aws.acm.CertificateValidationArgs;
import com.pulumi.aws.acm.outputs.CertificateDomainValidationOption;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posit.cloud.Component;

/** A certificate for one host, validated through a record in its Route 53 zone and renewed by AWS. */
final class AcmCertificate extends Component {
    private static final int TTL_SECONDS = 60;

    record Args(String host, Output<String> hostedZoneId) {}

    private final CertificateValidation validation;

    AcmCertificate(String name, Args args, ComponentResourceOptions options) {
        super("AcmCertificate", name, options);
        var certificate = new Certificate(
                name("certificate"),
                CertificateArgs.builder()
                        .domainName(args.host())
                        .validationMethod("DNS")
                        .build(),
                child());
        var proof = certificate.domainValidationOptions().applyValue(proofs -> proofs.get(0));
        var dnsRecord = new Record(
                name("proof"),
                RecordArgs.builder()
                        .zoneId(args.hostedZoneId())
                        .name(field(proof, CertificateDomainValidationOption::resourceRecordName))
                        .type(field(proof, CertificateDomainValidationOption::resourceRecordType)
                                .applyValue(Either::ofLeft))
                        .records(field(proof, CertificateDomainValidationOption::resourceRecordValue)
                                .applyValue(List::of))
                        .ttl(TTL_SECONDS)
                        // Another stack may hold a certificate for the same host: the proof is the same record.
                        .allowOverwrite(true)
                        .build(),
                child());
        validation = new CertificateValidation(
                name("validation"),
                CertificateValidationArgs.builder()
                        .certificateArn(certificate.arn())
                        .validationRecordFqdns(dnsRecord.fqdn().applyValue(List::of))
                        .build(),
                child());
        registerOutputs(Map.of("arn", arn()));
    }

    /** Known once the certificate is issued; a listener refuses it before. */
    Output<String> arn() {
        return validation.certificateArn();
    }

    private static Output<String> field(
            Output<CertificateDomainValidationOption> proof,
            Function<CertificateDomainValidationOption, Optional<String>> field) {
        return proof.applyValue(value -> field.apply(value).orElseThrow());
    }
}
