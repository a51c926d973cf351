package dev.tandem.metrics.activity;

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
      NumberDictionary::new);

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
   * {@return the kind of names that {@link #writeTo} wrote}
   *
   * @param in where to read
   */
  public static UserName<?> readFrom(StateReader in) {
    return in.getBoolean() ? TEXT : NUMBER;
  }

  /**
   * Writes whether users are named by texts.
   *
   * @param out where to write
   */
  public void writeTo(StateWriter out) {
    out.putBoolean(this == TEXT);
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

  /**
   * {@return the next name}
   *
   * @param in where to read
   */
  public U read(StateReader in) {
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
