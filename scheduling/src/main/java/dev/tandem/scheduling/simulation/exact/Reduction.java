package dev.tandem.scheduling.simulation.exact;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How a network becomes a single arrow: operations on registers. Immutable.
 *
 * @param given the distributions of the arrows at first
 * @param operations what is done, in order
 * @param finish the register of the single arrow
 */
record Reduction(ImmutableList<Lattice> given, ImmutableList<Operation> operations, int finish) {

  static Reduction of(List<Lattice> given, List<Operation> operations, int finish) {
    return new Reduction(ImmutableList.copyOf(given), ImmutableList.copyOf(operations), finish);
  }

  /**
   * One operation; its result goes into the register of its own number.
   *
   * @param kind what it does
   * @param one its first register; of what is given, its number
   * @param other its second register
   */
  record Operation(Kind kind, int one, int other) {

    /** What an operation does. */
    enum Kind {
      GIVEN,
      SUM,
      LARGER,
      /** Goes on once for each value of a register, with this value as a constant. */
      EACH_VALUE
    }
  }

  /** How many arrows are taken at each of their values; none in a series-parallel network. */
  int taken() {
    return (int) operations.stream()
        .filter(operation -> operation.kind() == Operation.Kind.EACH_VALUE)
        .count();
  }
}
