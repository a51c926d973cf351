package dev.tandem.jackson.form;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A number, bit for bit, or a truth value.
 *
 * @param <T> the boxed type
 */
public final class NumberForm<T> implements Form<T> {
  /** Whole numbers of 32 bits. */
  public static final NumberForm<Integer> INT = new NumberForm<>(
      "a whole number from -2147483648 to 2147483647",
      (value, json) -> json.writeNumber(value.intValue()),
      source -> Integer.valueOf(whole(source)));

  /** Whole numbers of 64 bits. */
  public static final NumberForm<Long> LONG = new NumberForm<>(
      "a whole number from -9223372036854775808 to 9223372036854775807",
      (value, json) -> json.writeNumber(value.longValue()),
      source -> Long.valueOf(whole(source)));

  /** Numbers with or without decimals; the two that JSON has no number for are texts. */
  public static final NumberForm<Double> DOUBLE = new NumberForm<>(
      "a number within the range of a double", NumberForm::write, NumberForm::decimal);

  /** {@code true} and {@code false}. */
  public static final NumberForm<Boolean> BOOLEAN = new NumberForm<>(
      "true or false",
      (value, json) -> json.writeBoolean(value.booleanValue()),
      source -> switch (source.token()) {
        case VALUE_TRUE -> Boolean.TRUE;
        case VALUE_FALSE -> Boolean.FALSE;
        default -> null;
      });

  private final String rule;
  private final BiConsumer<T, JsonGenerator> writer;
  /** Gives null, or a number's exception, for a token that is none of these values. */
  private final Source.Reader<T> reader;

  private NumberForm(String rule, BiConsumer<T, JsonGenerator> writer, Source.Reader<T> reader) {
    this.rule = rule;
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public void write(T value, JsonGenerator json) {
    writer.accept(value, json);
  }

  @Override
  public @Nullable T read(Source source) {
    T value = readOrNull(source);
    if (value == null) {
      source.refuse("value must be " + rule + ": " + source.actual() + ". Correct it.");
    }
    return value;
  }

  private @Nullable T readOrNull(Source source) {
    try {
      return reader.read(source);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the digits of a whole number; of none if it is not one. */
  private static String whole(Source source) {
    return source.token() == JsonToken.VALUE_NUMBER_INT ? source.json().getString() : "";
  }

  private static void write(Double value, JsonGenerator json) {
    if (Double.isFinite(value)) {
      json.writeNumber(value.doubleValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static @Nullable Double decimal(Source source) {
    if (source.token() == JsonToken.VALUE_STRING) {
      return infinite(source.json().getString());
    }
    if (!source.token().isNumeric()) {
      return null;
    }
    double value = Double.parseDouble(source.json().getString());
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable Double infinite(String text) {
    return switch (text) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /**
   * {@return the form of a name or number that stands for a user, where nothing says which of the two}
   *
   * @param text the form of names
   */
  public static Form<Object> orText(TextForm<String> text) {
    Function<Source, Form<?>> choose =
        source -> source.token() == JsonToken.VALUE_NUMBER_INT ? LONG : text;
    return new Form<>() {
      @Override
      public void write(Object value, JsonGenerator json) {
        if (value instanceof Number number) {
          json.writeNumber(number.longValue());
        } else {
          json.writeString(value.toString());
        }
      }

      @Override
      public @Nullable Object read(Source source) {
        return choose.apply(source).read(source);
      }
    };
  }
}
