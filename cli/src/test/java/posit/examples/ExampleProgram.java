package posit.examples;

import static java.util.stream.Collectors.joining;

import com.pulumi.Context;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A program below {@code examples/}, compiled and run with the jar of the components and without any other class of ours. */
final class ExampleProgram implements Consumer<Context> {
    private final Class<?> entry;

    private ExampleProgram(Class<?> entry) {
        this.entry = entry;
    }

    /**
     * @param entry class with a static method {@code deploy(Context)}
     * @param classes directory to compile into
     */
    static ExampleProgram of(Path example, String entry, Path classes) throws IOException, ClassNotFoundException {
        compile(example.resolve("src/main/java"), classes);
        var own = new URL[] {classes.toUri().toURL(), Jars.components().toUri().toURL()};
        return new ExampleProgram(Class.forName(entry, true, new Apart(own)));
    }

    @Override
    public void accept(Context context) {
        try {
            entry.getMethod("deploy", Context.class).invoke(null, context);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** @throws AssertionError with what the compiler says, warnings included */
    static void compile(Path sources, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var path = Stream.concat(Stream.of(Jars.components()), Jars.libraries())
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        var options = List.of(
                "-d", classes.toString(), "-classpath", path, "--release", "17", "-proc:none", "-Xlint:all", "-Werror");
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var files = Files.walk(sources)) {
            var units = manager.getJavaFileObjectsFromPaths(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
            if (!compiler.getTask(said, manager, null, options, null, units).call()) {
                throw new AssertionError(said);
            }
        }
    }

    /** Shares Pulumi with the engine, but nothing of this project: a class of the program that is missed is an error. */
    private static final class Apart extends URLClassLoader {
        private Apart(URL[] own) {
            super(own, ExampleProgram.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("posit.") && !name.startsWith("acme.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
