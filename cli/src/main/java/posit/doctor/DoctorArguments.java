package posit.doctor;

import java.util.ArrayList;

/**
 * What stands behind {@code ./posit doctor}.
 *
 * @param stack name of a stack, or path of its file
 * @param online whether to ask clouds, registries and chart repositories
 */
record DoctorArguments(String stack, boolean online, boolean json) {
    private static final String SHORT_USAGE = "usage: ./posit doctor <stack> [--online] [--json]";

    /** @throws IllegalArgumentException with one line for the user */
    static DoctorArguments parse(String... args) {
        var stacks = new ArrayList<String>();
        var online = false;
        var json = false;
        for (var argument : args) {
            switch (argument) {
                case "--online" -> online = true;
                case "--json" -> json = true;
                default -> stacks.add(argument);
            }
        }
        stacks.stream().filter(word -> word.startsWith("-")).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException("unknown option " + option + ". " + SHORT_USAGE);
        });
        if (stacks.size() != 1) {
            throw new IllegalArgumentException("name one stack, such as aws. " + SHORT_USAGE);
        }
        return new DoctorArguments(stacks.get(0), online, json);
    }
}
