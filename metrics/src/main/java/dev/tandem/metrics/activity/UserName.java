package dev.tandem.metrics.activity;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How users are named by the caller, and how a name is written down.
 *
 * @param <U> the names
 */
public final class UserName<U extends Comparable<U>> {

  /** Numbers. */
  public static final UserName<Long> NUMBER =
      new UserName<>("number", PayloadWriter::putLong, PayloadReader::getLong);

  /** Texts. */
  public static final UserName<String> TEXT =
      new UserName<>("text", PayloadWriter::putText, PayloadReader::getText);

  private final String label;
  private final BiConsumer<PayloadWriter, U> write;
  private final Function<PayloadReader, U> read;

  private UserName(
      String label, BiConsumer<PayloadWriter, U> write, Function<PayloadReader, U> read) {
    this.label = label;
    this.write = write;
    this.read = read;
  }

  void write(PayloadWriter out, U name) {
    write.accept(out, name);
  }

  U read(PayloadReader in) {
    return read.apply(in);
  }

  /** {@return number or text} */
  @Override
  public String toString() {
    return label;
  }
}
