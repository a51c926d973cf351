package dev.tandem.jackson.form;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value that may be absent; its field is left out then.
 *
 * @param <T> the type of value
 */
public final class OptionalForm<T> implements Form<Optional<T>> {
  private final Form<T> present;

  private OptionalForm(Form<T> present) {
    this.present = present;
  }

  /**
   * {@return the form of a value that may be absent}
   *
   * @param present the form of the value
   * @param <T> the type of value
   */
  public static <T> Form<Optional<T>> of(Form<T> present) {
    return new OptionalForm<>(present);
  }

  /**
   * {@return the form of a number that may be absent}
   *
   * @param present the form of the number
   */
  public static Form<OptionalDouble> ofDouble(Form<Double> present) {
    return MappedForm.of(
        of(present),
        number -> number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(),
        number -> number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty());
  }

  /** An absent value is written as null where there is no field that could be left out; it is not read back. */
  @Override
  public void write(Optional<T> value, JsonGenerator json) {
    if (value.isPresent()) {
      present.write(value.get(), json);
    } else {
      json.writeNull();
    }
  }

  @Override
  @SuppressWarnings("NullableOptional") // Null is a refusal, here as in all forms.
  public @Nullable Optional<T> read(Source source) {
    T value = present.read(source);
    return value == null ? null : Optional.of(value);
  }

  @Override
  public boolean isLeftOut(Optional<T> value) {
    return value.isEmpty();
  }

  @Override
  public Optional<T> whenLeftOut() {
    return Optional.empty();
  }
}
