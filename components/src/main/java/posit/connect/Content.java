package posit.connect;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Site;

/**
 * In what content runs, with what, and as whom.
 *
 * @param accounts which content may be given
 * @param defaultAccount one of them, for content that has been given none; empty: an account without rights
 */
@Builder
public record Content(
        List<ExecutionEnvironment> environments,
        ContentLimits limits,
        List<ContentAccount> accounts,
        Optional<String> defaultAccount) {
    public Content {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("without an execution environment Connect runs no content");
        }
    }

    /** On the pods of all content: Connect starts them from one template, whatever their account. */
    Map<String, String> podLabels() {
        var labels = new TreeMap<String, String>();
        accounts.forEach(account -> labels.putAll(account.podLabels()));
        return labels;
    }

    /** With images from where the site keeps them. */
    Content from(Site site) {
        var images = environments.stream().map(image -> image.from(site)).toList();
        return ContentArgs.builder()
                .environments(images)
                .limits(limits)
                .accounts(accounts)
                .defaultAccount(defaultAccount)
                .build();
    }

    List<Resource> readyWhen() {
        return accounts.stream()
                .flatMap(account -> account.readyWhen().stream())
                .toList();
    }
}
