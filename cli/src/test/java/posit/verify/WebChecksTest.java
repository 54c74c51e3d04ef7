package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posit.output.Product;
import posit.terminal.Finding;
import posit.terminal.Verdict;

/** What every stack is asked from outside, against the JDK's own web server on loopback. */
class WebChecksTest {
    private final FakeWeb fake = new FakeWeb();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_healthy_product_answers_200_over_https() {
        var finding = https(true);

        assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding.fact())
                .matches(
                        "200 from https://localhost:\\d+/__ping__ in \\d+ ms, certificate until 20\\d\\d-.*, not checked");
    }

    @Test
    void any_other_answer_fails() {
        fake.status = 503;

        assertThat(https(true).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(https(true).fact()).startsWith("503 from ");
    }

    @Test
    void a_certificate_nobody_signed_is_told_as_such() {
        var finding = https(false);

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.fact()).contains("certificate not accepted: ");
        assertThat(finding.advice()).contains("--insecure");
    }

    @Test
    void insecure_accepts_the_certificate_of_another_host() {
        var other = URI.create(fake.url().toString().replace("localhost", "127.0.0.1"));

        assertThat(new HttpsCheck(web(true), other.resolve("/__ping__"), Optional.empty(), true)
                        .look()
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_slow_answer_is_not_waited_for() {
        fake.delay = 30_000;
        var start = System.nanoTime();

        assertThat(impatient().fact()).endsWith("no answer within 0.8 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_body_that_never_ends_is_not_waited_for_either() {
        fake.drips = true;

        assertThat(impatient().fact()).endsWith("no answer within 0.8 s");
    }

    @Test
    void nobody_there_is_told_with_the_load_balancer_to_point_to() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var health = URI.create("https://localhost:" + port + "/__ping__");
        var finding = new HttpsCheck(web(false), health, Optional.of("lb.example"), false).look();

        assertThat(finding.fact()).endsWith("connection refused");
        assertThat(finding.advice()).isEqualTo("localhost has to lead to lb.example");
    }

    @Test
    void a_host_that_does_not_resolve_is_told() {
        // As the JDK's client says it; asking for such a host would ask a name server.
        var failure = new ConnectException();
        failure.initCause(new UnresolvedAddressException());

        assertThat(web(false).explain(failure, URI.create("https://connect.invalid/")))
                .hasMessage("connect.invalid does not resolve");
    }

    @Test
    void without_tls_a_200_does_not_count() {
        fake.location = "";

        var finding = new HttpsCheck(web(false), fake.plain(), Optional.empty(), false).look();
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.fact()).endsWith("but without TLS");
    }

    @Test
    void plain_http_leads_to_https() {
        assertThat(redirect().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(redirect().fact()).startsWith("301 from http://").endsWith(" to https://localhost:443/");

        fake.location = "http://localhost/elsewhere";
        assertThat(redirect().verdict()).isEqualTo(Verdict.FAILED);

        fake.location = "";
        assertThat(redirect().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void connect_sets_a_sticky_cookie() {
        assertThat(cookie()).isEqualTo(Finding.passed("AWSALB is set"));

        fake.cookie = "posit-connect=1;Path=/;Secure";
        assertThat(cookie()).isEqualTo(Finding.passed("posit-connect is set"));

        fake.cookie = "session=1";
        assertThat(cookie()).isEqualTo(Finding.failed("set: [session]; none of AWSALB, posit-connect"));

        fake.cookie = "";
        assertThat(cookie()).isEqualTo(Finding.failed("no cookie is set; none of AWSALB, posit-connect"));
    }

    @Test
    void without_an_answer_nothing_is_said_of_cookies() {
        var check = new CookieCheck(web(false), fake.url().resolve("/__ping__"), Set.of("AWSALB"));

        assertThat(check.look()).isEqualTo(Finding.unseen("no answer over HTTPS"));
    }

    private Finding https(boolean insecure) {
        var health = fake.url().resolve("/__ping__");
        return new HttpsCheck(web(insecure), health, Optional.empty(), insecure).look();
    }

    private Finding impatient() {
        var impatient = new Web(Duration.ofMillis(800), true);
        return new HttpsCheck(impatient, fake.url().resolve("/__ping__"), Optional.empty(), true).look();
    }

    private Finding redirect() {
        return new RedirectCheck(web(false), fake.plain()).look();
    }

    private Finding cookie() {
        var names = Product.CONNECT.stickyCookies();
        return new CookieCheck(web(true), fake.url().resolve("/__ping__"), names).look();
    }

    private static Web web(boolean insecure) {
        return new Web(Fakes.LIMITS.web(), insecure);
    }
}
