package dev.tandem.scheduling.simulation.exact;

import dev.tandem.scheduling.simulation.exact.Reduction.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Carries out a reduction. What follows an arrow that is taken at its values is carried out once for each of them, and what comes of it is added up
 * with their probabilities; a stack of such arrows stands for loops within loops. Not thread-safe.
 *
 * <p>Cost: the products of probabilities of each operation, times the values of all arrows before it that are taken at their values.
 */
final class Evaluation {
  /** So many products of two probabilities take a second or so; what needs more is given up. */
  private static final long MOST_PRODUCTS = 1L << 30;

  private final Reduction reduction;
  private final Lattice[] register;
  private final double[] finish;
  private final Deque<Level> levels = new ArrayDeque<>();
  private double weight = 1;
  private int place;
  private long products;

  /**
   * Starts on a reduction.
   *
   * @param reduction what is to be done
   * @param last the last cell that the finish can have
   */
  Evaluation(Reduction reduction, int last) {
    this.reduction = reduction;
    this.register = new Lattice[reduction.operations().size()];
    this.finish = new double[last + 1];
  }

  /** An arrow that is taken at its values: where it stands among the operations, its values, and the next of these. */
  private static final class Level {
    private final int place;
    private final Lattice values;
    private final int[] cells;
    private final double weight;
    private int next;

    Level(int place, Lattice values, double weight) {
      this.place = place;
      this.values = values;
      this.cells = values.cells();
      this.weight = weight;
    }

    boolean isDone() {
      return next == cells.length;
    }
  }

  /** The distribution of the finish; empty where it takes too long. */
  Optional<Lattice> run() {
    do {
      goOn();
      if (products > MOST_PRODUCTS) {
        return Optional.empty();
      }
    } while (takeNext());
    return Optional.of(new Lattice(0, finish));
  }

  /** To the next arrow that is taken at its values, or to the end. */
  private void goOn() {
    while (place < register.length) {
      if (products > MOST_PRODUCTS) {
        return;
      }
      Operation operation = reduction.operations().get(place);
      if (operation.kind() == Operation.Kind.EACH_VALUE) {
        levels.push(new Level(place, register[operation.one()], weight));
        return;
      }
      register[place++] = result(operation);
    }
    Lattice end = register[reduction.finish()];
    for (int cell = end.first(); cell <= end.last(); cell++) {
      finish[cell] += weight * end.probability(cell);
    }
  }

  private Lattice result(Operation operation) {
    if (operation.kind() == Operation.Kind.GIVEN) {
      return reduction.given().get(operation.one());
    }
    Lattice one = register[operation.one()];
    Lattice other = register[operation.other()];
    if (levels.isEmpty()) {
      forget(operation);
    }
    if (operation.kind() == Operation.Kind.LARGER) {
      products += 2L * (one.width() + other.width());
      return one.max(other);
    }
    products += (long) one.width() * other.width();
    return one.plus(other);
  }

  /** An arrow is used once, unless it is taken at its values or comes before one that is. */
  private void forget(Operation operation) {
    register[operation.one()] = null;
    register[operation.other()] = null;
  }

  /** Whether there is a value left that has not been taken; it is then. */
  private boolean takeNext() {
    while (!levels.isEmpty() && levels.element().isDone()) {
      levels.remove();
    }
    if (levels.isEmpty()) {
      return false;
    }
    Level level = levels.element();
    int cell = level.cells[level.next++];
    register[level.place] = Lattice.certain(cell);
    weight = level.weight * level.values.probability(cell);
    place = level.place + 1;
    return true;
  }
}
