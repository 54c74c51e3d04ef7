package posit.plan.review;

import java.util.List;

/**
 * Somebody or something with rights, or a resource that gives rights itself.
 *
 * @param takenBy who can act as it
 */
public record Identity(String kind, String name, List<String> takenBy, List<Right> rights) {

    /**
     * What an identity may do.
     *
     * @param what a role or policy by name, or actions
     * @param on resources
     * @param condition or ""
     * @param link page that describes a built-in role or policy, or ""
     */
    public record Right(List<String> what, List<String> on, String condition, String link) {

        /** Whether it reaches beyond what this stack makes: everything there is, or every action. */
        public boolean isWide() {
            return condition.isEmpty()
                    && (on.contains("*") && what.stream().anyMatch(action -> !isRead(action)) || what.contains("*"));
        }

        private static boolean isRead(String action) {
            return action.matches("\\w+:(Describe|Get|List)\\w*");
        }
    }

    public boolean isWide() {
        return rights.stream().anyMatch(Right::isWide);
    }
}
