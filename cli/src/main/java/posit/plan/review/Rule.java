package posit.plan.review;

import java.util.List;

/**
 * One rule of a firewall.
 *
 * @param group the security group it belongs to, by its logical name
 * @param inbound false for a way out
 * @param peers ranges, groups or services on the other side
 * @param ports with protocol
 * @param name of the rule
 */
public record Rule(String group, boolean inbound, boolean allows, List<String> peers, String ports, String name) {
    public Reach reach() {
        return allows ? Reach.of(peers) : Reach.NETWORK;
    }
}
