package dev.tandem.metrics.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The state of an accumulator that has seen something.
 *
 * @param reader the class and the method that reads the state
 * @param state what it wrote
 * @param roundTrip reads a state and writes it again
 * @param restoring reads a state; what it gives makes the results of the accumulator that it read
 */
record SavedAccumulator(
    String reader,
    ByteBuffer state,
    UnaryOperator<ByteBuffer> roundTrip,
    Function<ByteBuffer, Runnable> restoring) {

  static <A> SavedAccumulator of(
      String reader,
      A filled,
      Function<A, ByteBuffer> save,
      Function<ByteBuffer, A> read,
      Consumer<A> results) {
    return new SavedAccumulator(
        filled.getClass().getSimpleName() + "." + reader,
        save.apply(filled),
        bytes -> save.apply(read.apply(bytes)),
        bytes -> {
          A restored = read.apply(bytes);
          return () -> results.accept(restored);
        });
  }

  /** {@return what makes the results of the accumulator that goes on from the bytes} */
  Runnable restore(ByteBuffer bytes) {
    return restoring.apply(bytes);
  }

  ByteBuffer readAndWrite(ByteBuffer bytes) {
    return roundTrip.apply(bytes);
  }

  String kind() {
    byte[] name = new byte[state.get(Integer.BYTES)];
    state.get(Integer.BYTES + 1, name);
    return new String(name, US_ASCII);
  }

  @Override
  public String toString() {
    return reader + " (" + state.limit() + " bytes)";
  }
}
