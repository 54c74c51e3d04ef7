package posit.builders;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Writes one class for each record that is marked with {@link Builder}. */
// Every annotation: the compiler warns of those that no processor takes.
@SupportedAnnotationTypes("*")
public final class BuilderProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        records(round.getRootElements())
                .filter(type -> type.getAnnotation(Builder.class) != null)
                .forEach(this::write);
        return true;
    }

    /**
     * {@code getElementsAnnotatedWith} would look at superclasses too, and some of the SDK's carry annotations that are not on
     * the class path.
     */
    private static Stream<TypeElement> records(Collection<? extends Element> elements) {
        return ElementFilter.typesIn(new LinkedHashSet<>(elements)).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), records(type.getEnclosedElements())))
                .filter(type -> type.getKind() == ElementKind.RECORD);
    }

    private void write(TypeElement element) {
        var source = new BuilderSource(element, processingEnv.getElementUtils());
        try (var writer = processingEnv
                .getFiler()
                .createSourceFile(source.qualifiedName(), element)
                .openWriter()) {
            writer.write(source.text());
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.toString(), element);
        }
    }
}
