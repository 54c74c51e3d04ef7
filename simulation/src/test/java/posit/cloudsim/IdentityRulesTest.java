package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloudsim.Sandbox.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What identities, rights, keys, queues and groups of both clouds refuse. */
class IdentityRulesTest {
    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    @Test
    void a_role_stays_while_policies_are_attached() {
        var land = new AwsLand();
        var role = land.role("nodes", "AmazonEKSWorkerNodePolicy");
        var attachment = land.sandbox.cloud.things(AwsKinds.ATTACHMENT).get(0);
        refused(() -> land.role("nodes"), "EntityAlreadyExists", "nodes");
        refused(() -> land.sandbox.delete(role), "DeleteConflict", attachment.id());
        land.sandbox.delete(attachment);
        var policy = policy(land, role, "{}");
        refused(() -> land.sandbox.delete(role), "DeleteConflict", policy.id());
        land.sandbox.delete(policy);
        land.sandbox.delete(role);
    }

    @Test
    void a_policy_is_json_and_belongs_to_a_role_that_is_there() {
        var land = new AwsLand();
        var role = land.role("nodes");
        refused(() -> policy(land, role, "{"), "MalformedPolicyDocument", "Syntax");
        land.sandbox.delete(role);
        refused(() -> policy(land, role, "{}"), "NotFound", "role 'nodes' does not exist");
    }

    private static Thing policy(AwsLand land, Thing role, String text) {
        return land.sandbox.make(
                "aws:iam/rolePolicy:RolePolicy", "policy", Map.of("role", role.id(), "name", "p", "policy", text));
    }

    @Test
    void a_right_is_given_once_and_only_to_who_is_there() {
        var land = new AzureLand();
        var identity = land.identity();
        var principal = identity.output("principalId");
        refused(() -> land.right("stranger", "nobody", READER, land.group.id()), "PrincipalNotFound", "nobody");
        var right = land.right("reader", principal, READER, land.group.id());
        assertThat(right.id()).startsWith(land.group.id() + "/providers/Microsoft.Authorization/roleAssignments/");
        refused(() -> land.right("again", principal, READER, land.group.id()), "RoleAssignmentExists", principal);
        refused(
                () -> land.right("lost", principal, READER, land.group.id() + "/providers/Nothing/is/here"),
                "NotFound",
                "Nothing/is/here");
    }

    @Test
    void federated_credentials_of_an_identity_are_written_one_after_another() {
        var land = new AzureLand();
        land.identity();
        land.sandbox.busy(credential(land, "first"));
        refused(
                () -> credential(land, "second"),
                "ConcurrentFederatedIdentityCredentialsWritesForSingleManagedIdentity",
                "cluster");
    }

    private static Thing credential(AzureLand land, String name) {
        return land.in(
                "azure-native:managedidentity:FederatedIdentityCredential",
                name,
                Map.of("resourceName", "cluster", "federatedIdentityCredentialResourceName", name));
    }

    @Test
    void names_of_aliases_log_groups_and_queues_are_taken_once() {
        var sandbox = new Sandbox();
        var key = sandbox.make(AwsKinds.KEY, "key", Map.of());
        var alias = Map.<String, Object>of("name", "alias/data", "targetKeyId", key.id());
        sandbox.make("aws:kms/alias:Alias", "alias", alias);
        refused(() -> sandbox.make("aws:kms/alias:Alias", "other", alias), "AlreadyExistsException", "alias/data");
        sandbox.make(AwsKinds.LOG_GROUP, "logs", Map.of("name", "/posit"));
        refused(
                () -> sandbox.make(AwsKinds.LOG_GROUP, "other", Map.of("name", "/posit")),
                "ResourceAlreadyExistsException",
                "/posit");
        sandbox.make(AwsKinds.QUEUE, "queue", Map.of("name", "posit"));
        refused(() -> sandbox.make(AwsKinds.QUEUE, "other", Map.of("name", "posit")), "QueueAlreadyExists", "posit");
    }

    @Test
    void a_rule_for_events_stays_while_it_has_targets() {
        var sandbox = new Sandbox();
        var queue = sandbox.make(AwsKinds.QUEUE, "queue", Map.of("name", "posit"));
        var rule = sandbox.make(AwsKinds.EVENT_RULE, "rule", Map.of("name", "interruptions"));
        var target = sandbox.make(
                "aws:cloudwatch/eventTarget:EventTarget",
                "target",
                Map.of("rule", rule.id(), "arn", queue.output("arn")));
        refused(() -> sandbox.delete(rule), "ValidationException", target.id());
        sandbox.delete(target);
        sandbox.delete(rule);
    }

    @Test
    void a_resource_group_takes_along_all_that_is_in_it() {
        var land = new AzureLand();
        land.identity();
        refused(
                () -> land.in(AzureKinds.IDENTITY, "twice", Map.of("resourceName", "cluster")),
                "cannot create already existing resource",
                "cluster");
        land.sandbox.delete(land.group);
        assertThat(land.sandbox.cloud.things()).isEmpty();
        refused(land::identity, "ParentResourceNotFound", "posit");
    }
}
