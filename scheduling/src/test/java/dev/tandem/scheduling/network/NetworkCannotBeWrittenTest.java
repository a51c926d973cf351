package dev.tandem.scheduling.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled network is immutable also for code that reaches its internals on the class path, where modules hide nothing. */
class NetworkCannotBeWrittenTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompiledPlan.of(network).network().nodes.remaining[0] = 1",
        "CompiledPlan.of(network).network().bounds.startLow[0] = 1",
        "CompiledPlan.of(network).network().links.lag[0] = 1",
        "CompiledPlan.of(network).network().nodes.put(0, (dev.tandem.scheduling.kernel.NodeValues) null)",
        "CompiledPlan.of(network).network().links.put(0, (dev.tandem.scheduling.kernel.LinkValues) null)",
        "CompiledPlan.of(network).additive().get().low[0] = 1"
      })
  void write_fromOutside_doesNotCompile(String statement) {
    assertThat(errors(statement)).singleElement().asString().contains("is not public in");
  }

  @Test
  void network_offersNothingOfItsInside() {
    List<String> inside = Stream.of(ActivityNetwork.class, Schedule.class, ScheduledTask.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .flatMap(method ->
            Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes())))
        .map(Class::getPackageName)
        .filter(name -> name.contains(".kernel") || name.contains(".compiled"))
        .toList();
    assertThat(inside).isEmpty();
  }

  @Test
  void read_fromOutside_compiles() {
    assertThat(errors("long left = CompiledPlan.of(network).network().nodes.remaining(0)"))
        .isEmpty();
  }

  /** Everything that can be reached from a network, by public fields and methods, in this module. */
  @Test
  void typesReachedFromANetwork_neverHandOutArrays() {
    Deque<Class<?>> toSee = new ArrayDeque<>(List.of(CompiledNetwork.class));
    Set<Class<?>> seen = new LinkedHashSet<>();
    while (!toSee.isEmpty()) {
      Class<?> type = toSee.pop();
      if (type.getName().startsWith("dev.tandem.scheduling.kernel") && seen.add(type)) {
        Stream.of(type.getFields()).map(Field::getType).forEach(toSee::push);
        Stream.of(type.getMethods()).map(Method::getReturnType).forEach(toSee::push);
        assertThat(type.getFields()).noneMatch(field -> field.getType().isArray());
        assertThat(type.getFields()).allMatch(field -> Modifier.isFinal(field.getModifiers()));
      }
    }
    assertThat(seen).hasSizeGreaterThan(4);
  }

  private List<String> errors(String statement) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String code =
        "import dev.tandem.scheduling.network.compiled.CompiledPlan; class User { void use(dev.tandem.scheduling.network.ActivityNetwork network) { "
            + statement + "; } }";
    compiler
        .getTask(
            null,
            null,
            found,
            List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
            null,
            List.of(new Source(code)))
        .call();
    return found.getDiagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private static String classPath() {
    return System.getProperty("java.class.path")
        + File.pathSeparator
        + System.getProperty("jdk.module.path", "");
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///User.java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
