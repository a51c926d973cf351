package dev.tandem.jackson;

import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.model.Forms;
import java.lang.reflect.Type;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;

/** Which types are Tandem's, and not left to the mapper. */
final class TandemTypes {

  private TandemTypes() {}

  static boolean isTandems(JavaType type) {
    return isTandems(type.getRawClass());
  }

  static boolean isTandems(Class<?> type) {
    String name = type.getPackageName() + ".";
    return Stream.of("dev.tandem.core.", "dev.tandem.scheduling.", "dev.tandem.metrics.")
        .anyMatch(name::startsWith);
  }

  /** Returns the form of a type, for users of the type that it says, or of any if it says none. */
  @SuppressWarnings("unchecked") // The mapper gives values of the type to its form only.
  static Form<Object> form(Forms forms, JavaType type) {
    Class<?> raw = type.getRawClass();
    Class<?> declared = isConstant(raw) ? raw.getSuperclass() : raw;
    Type[] arguments = IntStream.range(0, type.containedTypeCount())
        .mapToObj(i -> type.containedType(i).getRawClass())
        .filter(argument -> argument != Object.class && argument != Comparable.class)
        .toArray(Type[]::new);
    return (Form<Object>)
        (arguments.length == 0 ? forms.of((Type) declared) : forms.of(declared, arguments));
  }

  /** An enum's constant that has methods of its own has a class of its own. */
  private static boolean isConstant(Class<?> type) {
    return type.getSuperclass() != null && type.getSuperclass().isEnum();
  }
}
