package posit.engine;

/** URNs of one stack, as the real engine makes them. ref: https://www.pulumi.com/docs/iac/concepts/resources/names/#urns */
record Urns(String project, String stack) {

    /** @param parent URN or "" */
    String of(String parent, String type, String name) {
        return of(stack, project, parent, type, name);
    }

    static String of(String stack, String project, String parent, String type, String name) {
        return "urn:pulumi:" + stack + "::" + project + "::" + chain(parent) + type + "::" + name;
    }

    /** The types of all components above, except the stack. */
    private static String chain(String parent) {
        if (parent.isEmpty()) {
            return "";
        }
        var types = parent.split("::", 4)[2];
        return types.equals(Plan.STACK_TYPE) ? "" : types + "$";
    }

    /** The URN in a provider reference {@code urn::id}. */
    static String ofProvider(String reference) {
        return reference.substring(0, reference.lastIndexOf("::"));
    }
}
