package posit.stackfile;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One YAML file as sorted maps, lists, texts, booleans, BigInteger, BigDecimal and null.
 *
 * <p>Scalars are read as the Pulumi CLI (YAML 1.2) reads them, not as SnakeYAML (1.1) would: {@code no}, {@code 12:30} and
 * {@code 2026-01-01} are texts. Merge keys are followed as the CLI's YAML library follows them: keys written out win.
 */
final class YamlFile {
    /** Far above any stack file, far below what a file of nested aliases unfolds to. */
    private static final int MAX_NODES = 20_000;

    private static final int MAX_DEPTH = 40;
    private static final String MERGE = "<<";

    private final Path file;
    private int nodes;

    private YamlFile(Path file) {
        this.file = file;
    }

    /** @throws StackFileException one line, when the file is not a YAML map */
    static Map<String, Object> read(Path file) {
        return new YamlFile(file).map();
    }

    private Map<String, Object> map() {
        var text = text();
        try {
            var root = compose(text);
            if (root == null) {
                throw new StackFileException(file + ": is empty");
            }
            if (!(root instanceof MappingNode mapping)) {
                throw problem(root.getStartMark(), "expected keys with values (key: value)");
            }
            return map(mapping, 1);
        } catch (MarkedYAMLException exception) {
            throw problem(exception.getProblemMark(), exception.getProblem());
        } catch (YAMLException exception) {
            throw new StackFileException(file + ": " + firstLine(exception.getMessage()));
        }
    }

    private String text() {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException exception) {
            throw new StackFileException(file + ": is not UTF-8 text");
        } catch (IOException exception) {
            throw new StackFileException(file + ": cannot be read");
        }
    }

    private static Node compose(String text) {
        var options = new LoaderOptions();
        var parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        return new Composer(parser, new Texts(), options).getSingleNode();
    }

    private Object value(Node node, int depth) {
        count(depth);
        if (node instanceof MappingNode mapping) {
            return map(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            var list = new ArrayList<Object>();
            for (var item : sequence.getValue()) {
                list.add(value(item, depth + 1));
            }
            return list;
        }
        var scalar = (ScalarNode) node;
        return scalar.isPlain() ? plain(scalar.getValue()) : scalar.getValue();
    }

    private void count(int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new StackFileException(
                    file + ": too large or too deeply nested once its aliases (*name) are followed");
        }
    }

    private Map<String, Object> map(MappingNode mapping, int depth) {
        var own = new TreeMap<String, Object>();
        var all = new TreeMap<String, Object>();
        var names = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem(tuple.getKeyNode().getStartMark(), "a key must be text");
            }
            if (key.isPlain() && key.getValue().equals(MERGE)) {
                all.putAll(merged(key, tuple.getValueNode(), depth + 1));
            } else {
                own.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
            }
            if (!names.add(key.getValue())) {
                throw problem(key.getStartMark(), "the key '" + key.getValue() + "' is here twice");
            }
        }
        all.putAll(own);
        return all;
    }

    /** The map that comes first in a list wins. */
    private Map<String, Object> merged(ScalarNode key, Node value, int depth) {
        // The composer has put the list itself in the place of an alias of it, which the Pulumi CLI refuses.
        var isAlias = value.getStartMark().getIndex() < key.getStartMark().getIndex();
        var maps = value instanceof SequenceNode list && !isAlias ? list.getValue() : List.of(value);
        var all = new TreeMap<String, Object>();
        for (var node : maps) {
            if (!(node instanceof MappingNode mapping)) {
                throw problem(key.getStartMark(), "a merge key (<<) takes a map of keys, or a list of such maps");
            }
            count(depth);
            var map = map(mapping, depth);
            map.putAll(all);
            all.putAll(map);
        }
        return all;
    }

    private static Object plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> isNumber(text) ? number(text) : text;
        };
    }

    /** Decimal only: a text such as {@code 0x10} or {@code 0123} is nothing a stack file needs as a number. */
    private static boolean isNumber(String text) {
        var digits = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > 30 || !Character.isDigit(digits.charAt(0))) {
            return false;
        }
        if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
            return false;
        }
        return digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && digits.indexOf('.') == digits.lastIndexOf('.');
    }

    private static Number number(String text) {
        if (text.indexOf('.') < 0) {
            return new BigInteger(text);
        }
        var number = new BigDecimal(text.endsWith(".") ? text + "0" : text).stripTrailingZeros();
        return number.scale() <= 0 ? number.toBigInteger() : number;
    }

    private StackFileException problem(Mark mark, String problem) {
        var place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return new StackFileException(file + place + ": " + firstLine(problem));
    }

    private static String firstLine(String text) {
        var end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Leaves every scalar a text, so that {@link #plain} decides. */
    private static final class Texts extends Resolver {
        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return switch (kind) {
                case mapping -> Tag.MAP;
                case sequence -> Tag.SEQ;
                default -> Tag.STR;
            };
        }
    }
}
