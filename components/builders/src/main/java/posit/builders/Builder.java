package posit.builders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record a builder in the form of Pulumi's own: {@code AwsNetworkArgs.builder()} builds an {@code AwsNetwork.Args}.
 *
 * <p>The class is named after the record and the class around it; that of a record of its own ends in {@code Args}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Builder {
    /**
     * The value of a component that is not set. Without one, an {@code Optional}, a list and a map are empty, and anything
     * else is required.
     */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.SOURCE)
    @interface Default {
        /** A Java expression; classes of other packages have their full names. */
        String value();
    }

    /** Marks a list that nobody may forget: it has no default either. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.SOURCE)
    @interface Required {}
}
