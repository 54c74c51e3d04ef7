package posit.config.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import posit.network.Cidr;

/** Reads single values and holds them against the rule of their {@link Key}; null stands for a refused one. */
final class Scalars {
    /** Read as a text too: `pulumi config set --path` turns 16 into a number. */
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    Object read(Class<?> type, JsonElement element, Slot slot) {
        if (OwnReading.class.isAssignableFrom(type)) {
            return OwnReading.of(type, element, slot.path(), problems);
        }
        if (type == SecretText.class) {
            return secret(element, slot);
        }
        if (type == Object.class) {
            return PlainValues.of(element);
        }
        if (type.isEnum()) {
            return constant(type, element, slot);
        }
        if (type == boolean.class) {
            return flag(element, slot);
        }
        return type == int.class || type == Integer.class
                ? number(element, slot)
                : type == Cidr.class ? range(element, slot) : text(element, slot);
    }

    /** Encrypted or nothing: a text in the open has been seen already. */
    private Object secret(JsonElement element, Slot slot) {
        if (!problems.secret(slot.path())) {
            problems.add(
                    slot.path(),
                    slot.path() + " is in plain text: it must be encrypted. Set it: pulumi config set --secret --path "
                            + slot.path());
            return null;
        }
        Object text = text(element, slot);
        return text == null ? null : new SecretText((String) text);
    }

    Object refuse(JsonElement element, Slot slot, String allowed, String cure) {
        problems.wrong(
                slot.path(), problems.shown(slot.path(), element), allowed, Problems.cure(slot.fallback(), cure));
        return null;
    }

    Object mistyped(JsonElement element, Slot slot, String wanted, String cure) {
        String shown = problems.shownAsJson(slot.path(), element);
        problems.wrong(slot.path(), shown, wanted, Problems.cure(slot.fallback(), cure));
        return null;
    }

    private Object constant(Class<?> type, JsonElement element, Slot slot) {
        List<String> words = Keys.words(type);
        String word = element.isJsonPrimitive() ? element.getAsString() : "";
        if (words.contains(word)) {
            return type.getEnumConstants()[words.indexOf(word)];
        }
        String cure = Nearest.to(word, words).map(w -> "write " + w).orElse("write " + words.get(0));
        String allowed =
                slot.allowed().isEmpty() ? "one of " + String.join(", ", words) + " is wanted" : slot.allowed();
        return refuse(element, slot, allowed, cure);
    }

    private Object flag(JsonElement element, Slot slot) {
        boolean fits = element instanceof JsonPrimitive p && p.isBoolean();
        return fits
                ? (Object) element.getAsBoolean()
                : mistyped(element, slot, "true or false is wanted", "write one of them, without quotes");
    }

    private Object number(JsonElement element, Slot slot) {
        Integer number = wholeNumber(element);
        if (number == null) {
            return mistyped(element, slot, "a whole number is wanted", "write digits only, without quotes");
        }
        Key key = slot.key();
        if (number < key.min() || number > key.max()) {
            String cure = number < key.min() ? key.min() + " or more" : key.max() + " or less";
            return refuse(element, slot, slot.allowed(), "set " + cure);
        }
        return number;
    }

    private static Integer wholeNumber(JsonElement element) {
        if (!(element instanceof JsonPrimitive p) || !p.isNumber()) {
            return null;
        }
        try {
            return new BigDecimal(p.getAsString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private Object range(JsonElement element, Slot slot) {
        if (!(element instanceof JsonPrimitive p) || !p.isString()) {
            return mistyped(element, slot, "an IPv4 range is wanted", Keys.cure(slot.key()));
        }
        try {
            return Cidr.parse(p.getAsString());
        } catch (IllegalArgumentException e) {
            // The message quotes the value: not where it may be a secret.
            String why = problems.secret(slot.path()) ? "this is not an IPv4 range" : e.getMessage();
            return refuse(element, slot, why, Keys.cure(slot.key()));
        }
    }

    private Object text(JsonElement element, Slot slot) {
        boolean text = element instanceof JsonPrimitive p
                && (p.isString() || DIGITS.matcher(p.getAsString()).matches());
        if (!text) {
            return mistyped(element, slot, textIsWanted(element), Keys.cure(slot.key()));
        }
        return matching(element.getAsString(), element, slot);
    }

    private Object matching(String text, JsonElement element, Slot slot) {
        String pattern = slot.key().pattern();
        return pattern.isEmpty() || text.matches(pattern)
                ? text
                : refuse(element, slot, slot.allowed(), Keys.cure(slot.key()));
    }

    /** A number may have lost a digit before it came here. */
    private static String textIsWanted(JsonElement element) {
        boolean number = element instanceof JsonPrimitive p && p.isNumber();
        return number ? "a text is wanted: without quotes 1.10 is the number 1.1" : "a text is wanted";
    }
}
