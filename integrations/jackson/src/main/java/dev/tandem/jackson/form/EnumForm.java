package dev.tandem.jackson.form;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The constants of an enum as texts. */
public final class EnumForm {

  private EnumForm() {}

  /**
   * {@return the form that writes each constant by its name}
   *
   * @param type the enum
   * @param <E> the enum
   */
  public static <E extends Enum<E>> TextForm<E> of(Class<E> type) {
    ImmutableMap<String, E> constants = Arrays.stream(type.getEnumConstants())
        .collect(toImmutableMap(Enum::name, constant -> constant));
    String first = constants.keySet().iterator().next();
    return TextForm.of("value", first, Enum::name, text -> constant(constants, text));
  }

  private static <E> E constant(ImmutableMap<String, E> constants, String text) {
    return Optional.ofNullable(constants.get(text))
        .orElseThrow(() -> new IllegalArgumentException(oneOf("value", constants.keySet(), text)));
  }

  /** Returns the message for a name that is none of those known. */
  static String oneOf(String role, Set<String> known, String actual) {
    return role + " must be one of " + String.join(", ", known) + ": " + Source.quoted(actual)
        + ". " + NearestName.remedy(actual, known, "Write one of them.");
  }
}
