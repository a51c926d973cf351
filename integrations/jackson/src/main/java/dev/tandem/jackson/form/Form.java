package dev.tandem.jackson.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How the values of one type look as JSON, both ways: what it writes it reads back as an equal value.
 *
 * <p>A form holds nothing that changes, and is safe for many threads.
 *
 * @param <T> the type
 */
public interface Form<T> {

  /**
   * Writes a value.
   *
   * @param value the value
   * @param json where to
   */
  void write(T value, JsonGenerator json);

  /**
   * {@return the value that begins at the current token; null if it was refused, and the source knows why}
   *
   * <p>Afterwards the source stands at the value's last token, refused or not.
   *
   * @param source where from
   */
  @Nullable T read(Source source);

  /**
   * {@return whether a field with this value is left out}
   *
   * @param value the value
   */
  default boolean isLeftOut(T value) {
    return false;
  }

  /** {@return the value of a field that is left out; null if the field must be there} */
  default @Nullable T whenLeftOut() {
    return null;
  }
}
