package posit.connect;

import java.util.List;

/**
 * An image in which Connect runs content, and the language versions in it.
 *
 * @param image for example {@code posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro}
 * @param title what publishers see
 */
public record ExecutionEnvironment(
        String image, String title, List<Installation> r, List<Installation> python, List<Installation> quarto) {

    /**
     * One version of a language.
     *
     * @param path executable inside the image
     */
    public record Installation(String version, String path) {}
}
