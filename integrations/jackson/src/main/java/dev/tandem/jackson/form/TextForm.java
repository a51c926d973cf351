package dev.tandem.jackson.form;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A value as one text, which may be the key of an object too.
 *
 * @param <T> the type of value
 */
public final class TextForm<T> implements Form<T> {
  private final String role;
  private final String example;
  private final Function<? super T, String> toText;
  private final Function<String, ? extends T> fromText;

  private TextForm(
      String role,
      String example,
      Function<? super T, String> toText,
      Function<String, ? extends T> fromText) {
    this.role = role;
    this.example = example;
    this.toText = toText;
    this.fromText = fromText;
  }

  /**
   * {@return a form}
   *
   * @param role what a value is called in messages
   * @param example a text that is read
   * @param toText writes a value
   * @param fromText reads what {@code toText} writes; refuses all else with a date's or an argument's exception
   * @param <T> the type of value
   */
  public static <T> TextForm<T> of(
      String role,
      String example,
      Function<? super T, String> toText,
      Function<String, ? extends T> fromText) {
    return new TextForm<>(role, example, toText, fromText);
  }

  /**
   * {@return a value as text}
   *
   * @param value the value
   */
  public String text(T value) {
    return toText.apply(value);
  }

  /**
   * {@return the value of a text}
   *
   * @param text the text
   * @throws IllegalArgumentException if it states none
   */
  public T parse(String text) {
    try {
      return fromText.apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          role + " must be written in its form: " + Source.quoted(text) + ". " + remedy(), e);
    }
  }

  private String remedy() {
    return "Write for example \"" + example + "\".";
  }

  @Override
  public void write(T value, JsonGenerator json) {
    json.writeString(text(value));
  }

  @Override
  public @Nullable T read(Source source) {
    if (source.token() != JsonToken.VALUE_STRING) {
      source.refuse(role + " must be a text: " + source.actual() + ". " + remedy());
      return null;
    }
    return readText(source, source.json().getString());
  }

  /** Returns the value of a text at the source's place; null if it was refused. */
  @Nullable T readText(Source source, String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      source.refuse(e);
      return null;
    }
  }
}
