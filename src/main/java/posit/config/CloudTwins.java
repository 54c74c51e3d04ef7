package posit.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.config.reader.ForeignKeys;
import posit.config.reader.Keys;

/** The sections of one cloud that stand where another cloud has one of its own. */
final class CloudTwins implements ForeignKeys {
    private record Twin(Place place, Class<?> section) {}

    private final Map<Class<?>, Twin> twins = new HashMap<>();

    CloudTwins() {
        pair(AwsConfig.class, AzureConfig.class);
    }

    @Override
    public Optional<Place> find(Record section, String key) {
        Object place = section instanceof StackConfig stack ? stack.settings() : section;
        return Optional.ofNullable(twins.get(place.getClass()))
                .filter(twin -> Keys.names(twin.section()).contains(key))
                .map(Twin::place);
    }

    private void pair(Class<?> aws, Class<?> azure) {
        twins.put(aws, new Twin(new Place("aws", "azure"), azure));
        twins.put(azure, new Twin(new Place("azure", "aws"), aws));
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
