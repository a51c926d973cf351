package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The change of the net promoter score between two surveys that the same people answered.
 *
 * <p>Each respondent moves by -2 to 2 classes; the change is the mean move, times 100, and its variance that of the moves. Treating such
 * surveys as different people's overstates the error, since most people answer alike twice.
 *
 * @param moves how many went from each class to each: first detractors, then passives, then promoters of the first survey; in each, how many
 *     were detractors, passives, promoters in the second
 */
public record PairedNps(List<List<Long>> moves) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int CLASSES = 3;

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if the table is not three by three or a count is negative
   * @throws ArithmeticException if four times the sum of the counts, the largest sum of squared moves, does not fit a long
   */
  public PairedNps {
    moves = moves.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    checkArgument(
        moves.size() == CLASSES && moves.stream().allMatch(row -> row.size() == CLASSES),
        "moves must be three rows of three counts: %s. Count from detractor, passive, promoter to the"
            + " same.",
        moves);
    checkArgument(
        moves.stream().flatMap(List::stream).allMatch(count -> count >= 0),
        "moves must not be negative: %s. Count from 0.",
        moves);
    Math.multiplyExact(4, moves.stream().flatMap(List::stream).reduce(0L, Math::addExact));
  }

  /** {@return how many answered both surveys} */
  public long respondents() {
    return sum(move -> 1);
  }

  /** {@return the second score minus the first, in points; empty without respondents} */
  public OptionalDouble points() {
    return respondents() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * mean());
  }

  /** {@return the standard error of the change, in points; empty without respondents} */
  public OptionalDouble standardError() {
    return respondents() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * error());
  }

  /**
   * {@return the Wald interval of the change, within [-200, 200]; empty without respondents}
   *
   * <p>All moved alike: the interval has width 0, which is no certainty, and says so in its method.
   *
   * @param level how often such intervals cover the true change
   */
  public Optional<Interval> interval(ConfidenceLevel level) {
    if (respondents() == 0) {
      return Optional.empty();
    }
    double margin = 100 * level.z() * error();
    return Optional.of(
        Interval.around(100 * mean(), margin, level, "paired Wald").clippedTo(-200, 200));
  }

  /** {@return the two-sided z test that the score did not change; empty without respondents or if all moved alike} */
  public Optional<TestResult> test() {
    if (respondents() == 0 || error() == 0) {
      return Optional.empty();
    }
    double z = mean() / error();
    return Optional.of(
        new TestResult("paired Wald z test", z, 2 * NORMAL.survivalProbability(Math.abs(z))));
  }

  /** {@return what produced the change; who counted as what is up to who counted the moves} */
  public MethodStatement statement() {
    return MethodStatement.of("change of net promoter score")
        .with("respondents", "the same people twice")
        .with("moves", moves)
        .with("variance", "of each respondent's move");
  }

  /** {@return the change, and a row for each class of the first survey} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("from")
        .numbers("to detractor")
        .numbers("to passive")
        .numbers("to promoter")
        .rows(List.of(NpsClass.values()), this::row);
    return respondents() + " respondents, change " + TextTable.text(points()) + " points\n" + table;
  }

  private Object[] row(NpsClass from) {
    List<Long> to = moves.get(1 + from.balance());
    return new Object[] {from, to.get(0), to.get(1), to.get(2)};
  }

  private double mean() {
    return (double) sum(move -> move) / respondents();
  }

  private double error() {
    double mean = mean();
    double squares = IntStream.range(0, CLASSES * CLASSES)
        .mapToDouble(cell -> count(cell) * (move(cell) - mean) * (move(cell) - mean))
        .sum();
    return Math.sqrt(squares) / respondents();
  }

  private long sum(IntToLongFunction value) {
    return IntStream.range(0, CLASSES * CLASSES)
        .mapToLong(cell -> value.applyAsLong(move(cell)) * count(cell))
        .sum();
  }

  private long count(int cell) {
    return moves.get(cell / CLASSES).get(cell % CLASSES);
  }

  private static int move(int cell) {
    return cell % CLASSES - cell / CLASSES;
  }
}
