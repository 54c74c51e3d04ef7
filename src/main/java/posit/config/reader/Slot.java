package posit.config.reader;

/**
 * The place a value goes to.
 *
 * @param key its rule
 * @param path as messages name it
 * @param fallback what holds without it; null where there is nothing
 */
public record Slot(Key key, String path, Object fallback) {
    Slot element(String suffix) {
        return new Slot(key, path + suffix, null);
    }

    public String allowed() {
        return key.allowed().replace("{min}", "" + key.min()).replace("{max}", "" + key.max());
    }
}
