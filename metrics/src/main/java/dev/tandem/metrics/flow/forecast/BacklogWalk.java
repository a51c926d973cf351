package dev.tandem.metrics.flow.forecast;

import java.util.Arrays;

/**
 * The distribution of what is left of a backlog, from period to period, until nothing is.
 *
 * <p>With masses m(r) for r = 1, 2, … items left, a period of throughput X moves them to m'(r) = Σ P(X = x) m(r + x) and empties the
 * backlog with Σ m(r) P(X ≥ r). That is the convolution that gives P(Sₙ ≥ N) for n = 1, 2, …, cut off at N. Masses below {@value
 * #NEGLIGIBLE} at both ends of the band are dropped: 10,000 periods lose less than rounding does. Cost of a period: O(band · k) for k
 * counts that can occur.
 */
final class BacklogWalk {
  private static final double NEGLIGIBLE = 1e-20;

  private double[] mass;
  private double[] spare;
  private int low;
  private int high;

  /** Starts with the distribution of a backlog of at least one item. */
  BacklogWalk(CountDistribution backlog) {
    double sum = backlog.weights().stream().sum();
    mass = new double[2 * backlog.highest() + 1];
    for (int r = 1; r <= backlog.highest(); r++) {
      mass[r] = backlog.weights().get(r) / sum;
    }
    spare = new double[mass.length];
    low = 1;
    high = backlog.highest();
    trim();
  }

  /** Goes on by a period's throughput, and returns the probability that it emptied the backlog; the first one's is rounded once. */
  double deliver(Steps delivered) {
    int highest = delivered.highest();
    double emptied = 0;
    for (int r = low; r <= Math.min(high, highest); r++) {
      emptied += mass[r] * delivered.atLeast(r);
    }
    int lowest = Math.max(1, low - highest);
    clearAround(lowest, highest);
    delivered.move(mass, spare, lowest, high);
    swap(lowest, high);
    return emptied / delivered.sum();
  }

  /** What a move reads beyond the band must be 0: below it down to where it writes, above it as far as a period delivers. */
  private void clearAround(int lowest, int highest) {
    Arrays.fill(mass, lowest, low, 0);
    Arrays.fill(mass, high + 1, Math.min(mass.length, high + highest + 1), 0);
  }

  /** Goes on by a period's growth. */
  void grow(Steps arrived) {
    int highest = high + arrived.highest();
    if (2 * highest >= spare.length) {
      spare = Arrays.copyOf(spare, 3 * highest + 1);
      mass = Arrays.copyOf(mass, spare.length);
    }
    Arrays.fill(spare, low, highest + 1, 0);
    for (int i = 0; i < arrived.size(); i++) {
      for (int r = low; r <= high; r++) {
        spare[r + arrived.items(i)] += mass[r] * arrived.probability(i);
      }
    }
    swap(low, highest);
  }

  private void swap(int newLow, int newHigh) {
    double[] before = mass;
    mass = spare;
    spare = before;
    low = newLow;
    high = newHigh;
    trim();
  }

  private void trim() {
    while (high >= low && mass[high] < NEGLIGIBLE) {
      high--;
    }
    while (low < high && mass[low] < NEGLIGIBLE) {
      low++;
    }
  }

  /** Whether nothing is left, or nothing that is not negligible. */
  boolean isEmpty() {
    return high < low;
  }

  /** The probability that something is left. */
  double left() {
    double left = 0;
    for (int r = low; r <= high; r++) {
      left += mass[r];
    }
    return left;
  }

  /**
   * The counts that can occur in a period, packed: probabilities of each, and weights of each or more, which are whole if they count
   * periods.
   */
  static final class Steps {
    private static final int BLOCK = 4;

    private final int[] items;
    private final double[] probabilities;
    private final double[] atLeast;
    private final double sum;

    Steps(CountDistribution counts) {
      int size = (int) counts.weights().stream().filter(weight -> weight > 0).count();
      items = new int[size];
      probabilities = new double[size];
      atLeast = new double[counts.highest() + 1];
      double tail = 0;
      for (int count = counts.highest(); count >= 0; count--) {
        double weight = counts.weights().get(count);
        tail += weight;
        atLeast[count] = tail;
        if (weight > 0) {
          size--;
          items[size] = count;
          probabilities[size] = weight;
        }
      }
      sum = tail;
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] /= sum;
      }
    }

    int size() {
      return items.length;
    }

    int items(int i) {
      return items[i];
    }

    double probability(int i) {
      return probabilities[i];
    }

    /**
     * Writes to[r] = Σ p(x) from[r + x] for r from the first to the last. Four counts at a time, so that a number is written once for
     * four that are read, and then two or one; counts of which nothing remains are left out.
     */
    void move(double[] from, double[] to, int first, int last) {
      int counts = 0;
      while (counts < items.length && first + items[counts] <= last) {
        counts++;
      }
      Arrays.fill(to, first, last + 1, 0);
      int i = 0;
      for (; i + BLOCK <= counts; i += BLOCK) {
        moveBlock(i, from, to, first, last);
      }
      for (; i + 1 < counts; i += 2) {
        movePair(i, from, to, first, last);
      }
      if (i < counts) {
        double probability = probabilities[i];
        int shift = items[i];
        for (int r = first; r <= last - shift; r++) {
          to[r] += probability * from[r + shift];
        }
      }
    }

    private void movePair(int i, double[] from, double[] to, int first, int last) {
      int a = items[i];
      int b = items[i + 1];
      double pa = probabilities[i];
      double pb = probabilities[i + 1];
      for (int r = first; r <= last - a; r++) {
        to[r] += pa * from[r + a] + pb * from[r + b];
      }
    }

    private void moveBlock(int i, double[] from, double[] to, int first, int last) {
      int a = items[i];
      int b = items[i + 1];
      int c = items[i + 2];
      int d = items[i + 3];
      double pa = probabilities[i];
      double pb = probabilities[i + 1];
      double pc = probabilities[i + 2];
      double pd = probabilities[i + 3];
      for (int r = first; r <= last - a; r++) {
        to[r] += pa * from[r + a] + pb * from[r + b] + (pc * from[r + c] + pd * from[r + d]);
      }
    }

    int highest() {
      return atLeast.length - 1;
    }

    double atLeast(int count) {
      return atLeast[count];
    }

    double sum() {
      return sum;
    }
  }
}
