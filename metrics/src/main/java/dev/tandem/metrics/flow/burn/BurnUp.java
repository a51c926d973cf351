package dev.tandem.metrics.flow.burn;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.core.work.StateId;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Scope and finished work at the end of each period: the burn-up chart, and the burn-down chart that follows from it.
 *
 * <p>Each point is what was known at its date: scope that came later does not change it. A burn-down chart alone shows added scope as
 * work not done; here both are apart.
 *
 * @param unit what is counted, for example {@code points}; not blank
 * @param scope the whole scope at the start and at the end of each period; at least the start
 * @param done the finished work at the same times, from 0 to the scope
 */
public record BurnUp(String unit, ImmutableDoubleArray scope, ImmutableDoubleArray done) {

  /**
   * Checks the points.
   *
   * @throws IllegalArgumentException if {@code unit} is blank, there is no point or another number of points, or a point is not finite with
   *     0 ≤ done ≤ scope
   */
  public BurnUp {
    checkArgument(!unit.isBlank(), "unit must not be blank. Say what is counted.");
    checkArgument(
        !scope.isEmpty() && scope.length() == done.length(),
        "scope and done must have the same points, at least one: %s and %s. State both at each time.",
        scope.length(),
        done.length());
    for (int i = 0; i < scope.length(); i++) {
      checkArgument(
          done.get(i) >= 0
              && done.get(i) <= scope.get(i)
              && scope.get(i) < Double.POSITIVE_INFINITY,
          "done must be from 0 to the scope, which is finite: %s of %s. Count what is done as scope.",
          done.get(i),
          scope.get(i));
    }
  }

  /**
   * {@return the chart of a cumulative flow diagram, by items and days: scope is what was ever there and not given up}
   *
   * @param flow the diagram
   * @param done the state in which work is done
   * @throws IllegalArgumentException if {@code done} is no state of the diagram, or it has no day
   */
  public static BurnUp of(CumulativeFlow flow, StateId done) {
    ImmutableList<Long> finished = flow.reached(done);
    ImmutableDoubleArray.Builder scope = ImmutableDoubleArray.builder();
    ImmutableDoubleArray.Builder reached = ImmutableDoubleArray.builder();
    for (int day = 0; day < finished.size(); day++) {
      long there = flow.days().get(day).reached().get(0) - flow.days().get(day).cancelled();
      scope.add((double) there);
      // An item that was done and given up later is no scope any more.
      reached.add((double) Math.min(finished.get(day), there));
    }
    return new BurnUp("items", scope.build(), reached.build());
  }

  /** {@return how many periods there are} */
  public int periods() {
    return scope.length() - 1;
  }

  /** {@return what is left at the start and at the end of each period: the burn-down chart} */
  public ImmutableDoubleArray remaining() {
    return points(IntStream.range(0, scope.length()), i -> scope.get(i) - done.get(i));
  }

  /** {@return for each period the work finished in it; negative if more was reopened} */
  public ImmutableDoubleArray finished() {
    return points(IntStream.rangeClosed(1, periods()), i -> done.get(i) - done.get(i - 1));
  }

  /** {@return for each period the scope added in it; negative if more was taken out} */
  public ImmutableDoubleArray scopeChange() {
    return points(IntStream.rangeClosed(1, periods()), i -> scope.get(i) - scope.get(i - 1));
  }

  /** {@return for each period by how much less is left at its end: work finished minus scope added} */
  public ImmutableDoubleArray netBurn() {
    ImmutableDoubleArray left = remaining();
    return points(IntStream.rangeClosed(1, periods()), i -> left.get(i - 1) - left.get(i));
  }

  private static ImmutableDoubleArray points(
      IntStream indices, IntToDoubleFunction value) {
    return ImmutableDoubleArray.copyOf(indices.mapToDouble(value));
  }

  private double last(ImmutableDoubleArray points) {
    return points.get(periods());
  }

  private MethodStatement statement(String figure) {
    return MethodStatement.of(figure).with("unit", unit).with("periods", periods());
  }

  /** {@return the velocity: work finished a period, on average over all of them; undefined without a period} */
  public Figure velocity() {
    return slope("velocity", done);
  }

  /** {@return scope added a period, on average over all of them; undefined without a period} */
  public Figure scopeGrowth() {
    return slope("scope growth", scope);
  }

  private Figure slope(String figure, ImmutableDoubleArray line) {
    return Figure.ratio(statement(figure), last(line) - line.get(0), periods(), "number of periods");
  }

  /** {@return scope added since the start / scope at the start} */
  public Figure scopeCreep() {
    return Figure.ratio(
        statement("scope creep"), last(scope) - scope.get(0), scope.get(0), "scope at the start");
  }

  /** {@return the share of today's scope that is done} */
  public Figure completed() {
    return Figure.ratio(statement("share done"), last(done), last(scope), "scope");
  }

  /** {@return periods until all is done if the scope stays as it is and the velocity too; undefined if nothing gets done} */
  public Figure periodsLeft() {
    return left(statement("periods left").with("scope", "stays"), 0);
  }

  /**
   * {@return periods until all is done if scope goes on to grow as it did: (S − D)/(v − g); undefined if it grows as fast as work is done}
   */
  public Figure periodsLeftWithGrowth() {
    return left(
        statement("periods left").with("scope", "goes on to grow"),
        scopeGrowth().value().orElse(0));
  }

  private Figure left(MethodStatement asked, double growth) {
    double remaining = last(scope) - last(done);
    if (periods() == 0) {
      return Figure.undefined(asked, "there is no period yet");
    }
    double speed = velocity().value().orElseThrow() - growth;
    if (remaining == 0) {
      return Figure.of(asked, 0);
    }
    return speed > 0
        ? Figure.of(asked, remaining / speed)
        : Figure.undefined(asked, "at this rate it is never done: net speed " + speed);
  }

  /** {@return the unit, and a row for each point} */
  @Override
  public String toString() {
    List<Integer> points = IntStream.range(0, scope.length()).boxed().toList();
    TextTable table = new TextTable()
        .numbers("period")
        .numbers("scope")
        .numbers("done")
        .numbers("remaining")
        .rows(points, i -> new Object[] {
          i, scope.get(i), done.get(i), scope.get(i) - done.get(i)
        });
    return unit + "\n" + table;
  }
}
