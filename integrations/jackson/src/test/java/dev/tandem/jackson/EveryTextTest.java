package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public value of the metrics prints as a person would want it: whoever adds a type either finds it small enough to print as a record,
 * or writes its text.
 */
class EveryTextTest {
  private static final int MOST_COMPONENTS = 7;
  private static final Pattern RECORD_OR_IDENTITY =
      Pattern.compile("\\b[A-Z]\\w*\\[(\\w+=|])|\\b[A-Z]\\w*@[0-9a-f]{4,}");

  private static Stream<Class<?>> metrics() {
    return PublicTypes.all().stream()
        .filter(type -> type.getName().startsWith("dev.tandem.metrics."));
  }

  static List<Class<?>> recordsWithOwnText() {
    return metrics().filter(Class::isRecord).filter(EveryTextTest::hasOwnText).toList();
  }

  static List<Class<?>> recordsWithoutOwnText() {
    return metrics().filter(Class::isRecord).filter(type -> !hasOwnText(type)).toList();
  }

  static List<Class<?>> classes() {
    return metrics()
        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
        .filter(type -> type.getConstructors().length > 0
            || Arrays.stream(type.getDeclaredFields()).anyMatch(field -> !isStatic(field)))
        .toList();
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  @ParameterizedTest
  @MethodSource("recordsWithOwnText")
  void text_ofARecord_holdsNoDumpOfAnother(Class<?> type) {
    LongStream.range(0, 20)
        .boxed()
        .flatMap(seed -> new AnyValue(seed).of(type).stream())
        .limit(3)
        .forEach(value -> assertThat(value.toString()).doesNotContainPattern(RECORD_OR_IDENTITY));
  }

  @ParameterizedTest
  @MethodSource("recordsWithoutOwnText")
  void record_withoutOwnText_isSmallAndFlat(Class<?> type) {
    assertThat(type.getRecordComponents())
        .as("components of a record that writes no text of its own")
        .hasSizeLessThanOrEqualTo(MOST_COMPONENTS)
        .allMatch(component -> isFlat(component.getGenericType()));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void class_hasOwnText(Class<?> type) throws NoSuchMethodException {
    assertThat(type.getMethod("toString").getDeclaringClass())
        .as("who writes the text of " + type.getSimpleName())
        .isNotEqualTo(Object.class);
  }

  /** The text that the compiler writes for a record is final, that of a person is not. */
  private static boolean hasOwnText(Class<?> type) {
    try {
      return !Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** Of the containers those of words and numbers; an optional would print as such. */
  private static boolean isFlat(Type type) {
    Class<?> raw = TypeToken.of(type).getRawType();
    if (type instanceof ParameterizedType parameterized && !raw.isRecord()) {
      return !raw.getSimpleName().startsWith("Optional")
          && Arrays.stream(parameterized.getActualTypeArguments()).allMatch(EveryTextTest::isWord);
    }
    if (raw.getName().startsWith("dev.tandem.")) {
      return raw.isEnum() || hasOwnText(raw);
    }
    return !raw.getSimpleName().startsWith("Optional") && !raw.getName().startsWith("com.google.");
  }

  private static boolean isWord(Type type) {
    Class<?> raw = TypeToken.of(type).getRawType();
    return raw == String.class || raw.isEnum() || raw == Double.class;
  }
}
