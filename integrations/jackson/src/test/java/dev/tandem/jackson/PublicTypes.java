package dev.tandem.jackson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All public types in the packages that a module exports, found in its sources. */
final class PublicTypes {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  private PublicTypes() {}

  /** Returns all public types of the published modules. */
  static List<Class<?>> all() {
    return Stream.of("core", "scheduling", "metrics").flatMap(PublicTypes::of).toList();
  }

  /** Returns all public records. */
  static List<Class<?>> records() {
    return all().stream().filter(Class::isRecord).toList();
  }

  private static Stream<Class<?>> of(String module) {
    try {
      Path sources = ROOT.resolve(module).resolve("src/main/java");
      Matcher exports = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
      return exports.results().map(match -> match.group(1)).flatMap(name -> in(sources, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> in(Path sources, String packageName) {
    try (Stream<Path> files = Files.list(sources.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
          .sorted()
          .map(file -> named(packageName + "." + file.substring(0, file.length() - 5)))
          .flatMap(PublicTypes::withNested)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers())) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(PublicTypes::withNested));
  }
}
