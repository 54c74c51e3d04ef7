package posit.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import posit.engine.Secret;
import posit.engine.Unknown;

/** Values of a release as YAML with sorted keys; what cannot be told yet, or never, is a placeholder that says so. */
final class YamlText {
    /** Helm's reader takes more texts for numbers than the one here: 1e3, 0o17. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("[-+.]?\\d[\\d_.:]*([eE][-+]?\\d+)?|0[xXoObB][\\da-fA-F_]+");

    private final List<String> unknown = new ArrayList<>();
    private final String text;

    YamlText(Map<?, ?> values) {
        text = new Yaml(new Texts(), options()).dump(fillable(values, ""));
    }

    String text() {
        return text;
    }

    /** Paths of the values that only an update can know. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private Object fillable(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            var filled = new TreeMap<String, Object>();
            new TreeMap<>(map)
                    .forEach((key, each) -> filled.put((String) key, fillable(each, below(path, (String) key))));
            return filled;
        }
        if (value instanceof Collection<?> list) {
            var filled = new ArrayList<Object>(list.size());
            list.forEach(each -> filled.add(fillable(each, path + "[" + filled.size() + "]")));
            return filled;
        }
        if (value instanceof Secret) {
            return "<secret: " + path + ">";
        }
        if (value == Unknown.VALUE) {
            unknown.add(path);
            return "<known after pulumi up: " + path + ">";
        }
        return value;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return options;
    }

    private static final class Texts extends Representer {
        private Texts() {
            super(options());
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            var quote = tag == Tag.STR && LIKE_A_NUMBER.matcher(value).matches();
            return super.representScalar(tag, value, quote ? ScalarStyle.DOUBLE_QUOTED : style);
        }
    }
}
