package posit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Java sources, read by the JDK's own parser. */
final class Sources {
    /** @param lines of the body, without signature and braces */
    record Method(String name, int lines) {}

    /** @param comment without the stars; "" when there is none */
    record Type(String name, boolean isPublic, String comment) {}

    private final List<Path> files;
    private final List<Method> methods = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    private Sources(List<Path> files) {
        this.files = files;
    }

    static Sources in(List<Path> roots) throws IOException {
        var files = new ArrayList<Path>();
        for (var root : roots) {
            try (var found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return new Sources(files);
    }

    List<Path> files() {
        return files;
    }

    /** Of all classes, also constructors. */
    List<Method> methods() throws IOException {
        parse();
        return methods;
    }

    /** On the top level of a file. */
    List<Type> types() throws IOException {
        parse();
        return types;
    }

    private void parse() throws IOException {
        if (!types.isEmpty()) {
            return;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(trees, unit).scan(unit, null);
            }
        }
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;

        private Reader(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() == unit) {
                var comment = trees.getDocComment(getCurrentPath());
                var isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
                types.add(new Type(tree.getSimpleName().toString(), isPublic, comment == null ? "" : comment.strip()));
            }
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            if (tree.getBody() != null) {
                methods.add(new Method(owner() + "." + tree.getName(), lines(tree)));
            }
            return super.visitMethod(tree, nothing);
        }

        private int lines(MethodTree tree) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(unit, tree.getBody()));
            var last = map.getLineNumber(positions.getEndPosition(unit, tree.getBody()));
            return (int) Math.max(0, last - first - 1);
        }

        private String owner() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    return type.getSimpleName().toString();
                }
            }
            return "";
        }
    }

    /** The value that a share of the sorted numbers does not exceed. */
    static int quantile(int[] numbers, double share) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
