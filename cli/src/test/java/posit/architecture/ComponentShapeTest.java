package posit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cloud.Component;
import posit.testing.SourceTree;

/** The shape that Pulumi's host of Java components wants, as far as it is free; docs/decisions/0008. */
class ComponentShapeTest {
    static List<Class<?>> components() {
        return new ClassFileImporter()
                .importPaths(SourceTree.CLASSES).stream()
                        .filter(type -> type.isAssignableTo(Component.class))
                        .<Class<?>>map(type -> type.reflect())
                        .filter(type -> Modifier.isPublic(type.getModifiers()) && type != Component.class)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("components")
    void a_component_has_one_constructor_of_name_args_and_options(Class<?> component) {
        assertThat(component.getDeclaredConstructors()).singleElement().satisfies(constructor -> {
            var types = constructor.getParameterTypes();
            assertThat(types).hasSize(3);
            assertThat(types[0]).isEqualTo(String.class);
            isArgs(types[1]);
            assertThat(types[1].getEnclosingClass()).isEqualTo(component);
            assertThat(types[2]).isEqualTo(ComponentResourceOptions.class);
        });
    }

    /** As with every resource of a Pulumi SDK: {@code XArgs.builder()}. */
    @ParameterizedTest
    @MethodSource("components")
    void its_args_have_a_builder(Class<?> component) throws ReflectiveOperationException {
        var args = component.getDeclaredConstructors()[0].getParameterTypes()[1];
        var builder = Class.forName(component.getName() + "Args");

        assertThat(builder.getMethod("builder").getReturnType()).isEqualTo(builder);
        assertThat(builder.getMethod("build").getReturnType()).isEqualTo(args);
    }

    private static void isArgs(Class<?> type) {
        assertThat(type).isRecord();
        assertThat(type.getSimpleName()).isEqualTo("Args");
    }

    @ParameterizedTest
    @MethodSource("components")
    void its_type_is_the_name_of_its_class(Class<?> component) throws Exception {
        var source = SourceTree.COMPONENTS.resolve(component.getName().replace('.', '/') + ".java");

        assertThat(Files.readString(source)).contains("super(\"" + component.getSimpleName() + "\", name, options");
    }
}
