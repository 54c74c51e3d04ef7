package posit.terminal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What a command found as JSON, for other programs. */
public final class FindingsJson {
    private FindingsJson() {}

    public static String text(String stack, List<Row> rows, int code) {
        var text = new StringWriter();
        var json = new JsonWriter(text);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        try {
            json.beginObject();
            json.name("stack").value(stack);
            json.name("exitCode").value(code);
            json.name("checks").beginArray();
            for (var row : rows) {
                check(json, row);
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void check(JsonWriter json, Row row) throws IOException {
        json.beginObject();
        json.name("section").value(row.section());
        json.name("check").value(row.topic());
        json.name("verdict").value(row.verdict().name().toLowerCase(Locale.ROOT));
        json.name("fact").value(row.finding().fact());
        if (!row.finding().advice().isEmpty()) {
            json.name("advice").value(row.finding().advice());
        }
        json.endObject();
    }
}
