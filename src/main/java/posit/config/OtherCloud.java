package posit.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.config.reader.Keys;

/**
 * A section of one cloud that stands where another cloud has one of its own.
 *
 * @param here the cloud asked about, as the stack file names it
 * @param there the other one
 * @param section of the other one
 */
public record OtherCloud(String here, String there, Class<?> section) {
    private static final Map<Class<?>, OtherCloud> TWINS = new HashMap<>();

    static {
        pair(AwsConfig.class, AzureConfig.class);
    }

    /** The other cloud, if it has this key in this place. */
    public static Optional<OtherCloud> with(Record section, String key) {
        Object place = section instanceof StackConfig stack ? stack.settings() : section;
        return Optional.ofNullable(TWINS.get(place.getClass()))
                .filter(twin -> Keys.names(twin.section).contains(key));
    }

    private static void pair(Class<?> aws, Class<?> azure) {
        TWINS.put(aws, new OtherCloud("aws", "azure", azure));
        TWINS.put(azure, new OtherCloud("azure", "aws", aws));
        for (RecordComponent key : Keys.of(aws)) {
            Class<?> left = plain(key);
            if (Keys.isSection(left) && Keys.names(azure).contains(key.getName())) {
                pair(left, plain(Keys.find(azure, key.getName())));
            }
        }
    }

    /** A section, also where it is an entry of a list. */
    private static Class<?> plain(RecordComponent component) {
        Type type = component.getGenericType();
        return (Class<?>)
                (type instanceof ParameterizedType p && p.getRawType() != Map.class
                        ? p.getActualTypeArguments()[0]
                        : component.getType());
    }
}
