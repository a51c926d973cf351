package dev.tandem.metrics.dictionary;

import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How users or accounts are named by the caller, and how a name is written down.
 *
 * @param <U> the names
 */
public final class UserName<U extends Comparable<U>> {

  /** Numbers. */
  public static final UserName<Long> NUMBER = new UserName<>(
      "number",
      StateWriter::putLong,
      StateReader::getLong,
      AscendingIds::numbers,
      Long.BYTES,
      HashedNumbers::new);

  /**
   * Numbers from 0 without large gaps.
   *
   * <p>They are written as other numbers are, and read as such: a few bytes must not cost the memory of the largest number they name.
   */
  public static final UserName<Long> DENSE_NUMBER = new UserName<>(
      NUMBER.label,
      NUMBER.write,
      NUMBER.read,
      NUMBER.ascending,
      NUMBER.leastBytes,
      DenseNumbers::new);

  /** Texts. */
  public static final UserName<String> TEXT = new UserName<>(
      "text",
      StateWriter::putText,
      StateReader::getText,
      AscendingIds::texts,
      Integer.BYTES,
      TextDictionary::new);

  private final String label;
  private final BiConsumer<StateWriter, U> write;
  private final Function<StateReader, U> read;
  private final Function<StateReader, AscendingIds> ascending;
  private final int leastBytes;
  private final Supplier<UserDictionary<U>> dictionary;

  private UserName(
      String label,
      BiConsumer<StateWriter, U> write,
      Function<StateReader, U> read,
      Function<StateReader, AscendingIds> ascending,
      int leastBytes,
      Supplier<UserDictionary<U>> dictionary) {
    this.label = label;
    this.write = write;
    this.read = read;
    this.ascending = ascending;
    this.leastBytes = leastBytes;
    this.dictionary = dictionary;
  }

  /**
   * Reads the kind of names that {@link #writeTo} wrote.
   *
   * @param in where to read
   * @throws IllegalArgumentException if it is another kind
   */
  public void checkNext(StateReader in) {
    in.check(in.getBoolean() == isText(), "name its users by " + label);
  }

  /**
   * Writes whether users are named by texts.
   *
   * @param out where to write
   */
  public void writeTo(StateWriter out) {
    out.putBoolean(isText());
  }

  private boolean isText() {
    return this == TEXT;
  }

  UserDictionary<U> dictionary() {
    return dictionary.get();
  }

  /** {@return how many bytes a saved name has at least} */
  public int leastBytes() {
    return leastBytes;
  }

  /**
   * {@return a look at saved names}
   *
   * @param in where they are
   */
  public AscendingIds ascending(StateReader in) {
    return ascending.apply(in);
  }

  void write(StateWriter out, U name) {
    write.accept(out, name);
  }

  U read(StateReader in) {
    return read.apply(in);
  }

  /**
   * {@return the kind of a state whose users are named so, for example {@code funnel by number}}
   *
   * @param accumulator what the state is of
   */
  public String kindOf(String accumulator) {
    return accumulator + " by " + label;
  }
}
