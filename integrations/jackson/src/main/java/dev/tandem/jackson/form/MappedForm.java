package dev.tandem.jackson.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A value in the form of another value that says the same.
 *
 * @param <T> the type of value
 * @param <S> the type of what stands for it
 */
public final class MappedForm<T, S> implements Form<T> {
  private final Form<S> stored;
  private final Function<? super T, ? extends S> toStored;
  private final Function<? super S, ? extends T> fromStored;

  private MappedForm(
      Form<S> stored,
      Function<? super T, ? extends S> toStored,
      Function<? super S, ? extends T> fromStored) {
    this.stored = stored;
    this.toStored = toStored;
    this.fromStored = fromStored;
  }

  /**
   * {@return a form}
   *
   * @param stored the form of what stands for a value
   * @param toStored makes what stands for a value
   * @param fromStored makes the value again; may refuse by an {@link IllegalArgumentException}
   * @param <T> the type of value
   * @param <S> the type of what stands for it
   */
  public static <T, S> Form<T> of(
      Form<S> stored,
      Function<? super T, ? extends S> toStored,
      Function<? super S, ? extends T> fromStored) {
    return new MappedForm<>(stored, toStored, fromStored);
  }

  @Override
  public void write(T value, JsonGenerator json) {
    stored.write(toStored.apply(value), json);
  }

  @Override
  public @Nullable T read(Source source) {
    S read = stored.read(source);
    if (read == null) {
      return null;
    }
    try {
      return fromStored.apply(read);
    } catch (IllegalArgumentException | ArithmeticException e) {
      source.refuse(e);
      return null;
    }
  }

  @Override
  public boolean isLeftOut(T value) {
    return stored.isLeftOut(toStored.apply(value));
  }

  @Override
  public @Nullable T whenLeftOut() {
    S absent = stored.whenLeftOut();
    return absent == null ? null : fromStored.apply(absent);
  }
}
