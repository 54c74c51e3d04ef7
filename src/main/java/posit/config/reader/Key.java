package posit.config.reader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One key of the stack file: its meaning and its rule, once for the reader, the messages and the documentation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** What the key means: one sentence. */
    String says();

    /** What is allowed, as a message says it; {min} and {max} stand for the numbers below. */
    String allowed() default "";

    /** What to do about a wrong value; ranges and patterns have one of their own. */
    String cure() default "";

    int min() default Integer.MIN_VALUE;

    int max() default Integer.MAX_VALUE;

    /** What the text, or each text of a list or a map, matches as a whole. */
    String pattern() default "";

    /** A good value. */
    String example() default "";

    /** The names that the key had in earlier versions: they go on working, with a note that names the new one. */
    String[] formerly() default {};

    /** Where the rule or the default comes from. */
    String source() default "";
}
