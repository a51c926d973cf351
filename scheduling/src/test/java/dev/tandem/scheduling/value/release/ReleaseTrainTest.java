package dev.tandem.scheduling.value.release;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When to wait for the last feature and when to split, in days of 24 hours. */
class ReleaseTrainTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  /** A release of features that take some days and lose some amount on each day after. */
  private static Portfolio portfolio(int[] days, double[] costs) {
    ProjectBuilder project = Project.builder("days", MONDAY.atStartOfDay())
        .calendar(WorkCalendar.twentyFourHours())
        .workday(Workday.ofHours(24))
        .task("none", workdays(0));
    Product.Builder product = Product.builder("p", "P", "EUR")
        .release(Release.of("r", "R", DateRange.of(MONDAY, MONDAY.plusDays(40))))
        .release(Release.of("empty", "E", DateRange.of(MONDAY, MONDAY.plusDays(40))));
    for (int i = 0; i < days.length; i++) {
      String id = Character.toString((char) ('a' + i));
      project.task("t" + id, workdays(days[i]));
      product.feature(Feature.builder(id, id)
          .task("t" + id)
          .costOfDelay(new Linear(costs[i]))
          .release("r")
          .build());
    }
    product.feature(Feature.builder("undated", "U").release("empty").build());
    return Portfolio.builder("x").product(product).project(project).build();
  }

  private static ReleaseTrain train(int[] days, double[] costs, double costPerShipment) {
    Portfolio portfolio = portfolio(days, costs);
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    return ReleaseTrain.of(portfolio, roadmap, "r", costPerShipment);
  }

  /** Golden case release_date_from_schedule-s01: a, b and c are finished on days 20, 24 and 12, and cost 5, 1 and 30 a day. */
  @Test
  void train_batchingHidesTheExpensiveFeature() {
    ReleaseTrain train = train(new int[] {20, 24, 12}, new double[] {5, 1, 30}, 100);
    assertThat(train.batchingCost()).isCloseTo(380, within(1e-9));
    assertThat(train.isSplit()).isTrue();
    assertThat(train.breakEven()).isCloseTo(360, within(1e-9));
    assertThat(train.saving()).isCloseTo(260, within(1e-9));
    assertThat(train).hasToString("""
        r: split, saves 260 of 380; a split pays while a shipment costs less than 360
        ships             waiting costs  features
        2027-01-16T00:00              0  [c]
        2027-01-28T00:00             20  [a, b]""");
  }

  /** The same case: a slips by 3 days and b by 2, so that the release ships on day 26 instead of 24. */
  @Test
  void train_afterASlip_costsWhatTheGoldenCaseSays() {
    double before = lost(new int[] {20, 24, 12});
    double after = lost(new int[] {23, 26, 12});
    assertThat(after - before).isCloseTo(72, within(1e-9));
  }

  private static double lost(int[] days) {
    Portfolio portfolio = portfolio(days, new double[] {5, 1, 30});
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    double own = roadmap.features().stream()
        .mapToDouble(feature -> feature.cost().orElse(0))
        .sum();
    return own + ReleaseTrain.of(portfolio, roadmap, "r", 0).batchingCost();
  }

  @Test
  void train_dearShipments_waits() {
    ReleaseTrain train = train(new int[] {20, 24, 12}, new double[] {5, 1, 30}, 360);
    assertThat(train.isSplit()).isFalse();
    assertThat(train.saving()).isZero();
    assertThat(train.waitingCost()).isCloseTo(380, within(1e-9));
    assertThat(train).hasToString("""
        r: wait, batching costs 380; a split pays while a shipment costs less than 360
        ships             waiting costs  features
        2027-01-28T00:00            380  [a, b, c]""");
  }

  @Test
  void train_withoutDatedFeatures_shipsNothing() {
    Portfolio portfolio = portfolio(new int[] {}, new double[] {});
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    ReleaseTrain train = ReleaseTrain.of(portfolio, roadmap, "empty", 1);
    assertThat(train.shipments()).isEmpty();
    assertThat(train.saving()).isZero();
    assertThat(train.breakEven()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void of_costOfAShipmentThatIsNone_throws(double cost) {
    assertThatThrownBy(() -> train(new int[] {1}, new double[] {1}, cost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost of a shipment must be a finite number of at least 0: " + cost
            + ". State an amount in the products' currency.");
  }

  @Test
  void of_unknownRelease_throws() {
    Portfolio portfolio = portfolio(new int[] {1}, new double[] {1});
    Roadmap roadmap = Roadmap.of(portfolio, CriticalPath.analyse(portfolio));
    assertThatThrownBy(() -> ReleaseTrain.of(portfolio, roadmap, "q", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("release must be in portfolio \"x\": q. Use one of the ids of its releases.");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void train_anyRelease_isTheCheapestOfAllWaysToShip(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll @IntRange(min = 0, max = 60) int cost) {
    Random random = new Random(seed);
    int[] days = random.ints(size, 1, 9).toArray();
    double[] costs = random.ints(size, 0, 20).asDoubleStream().toArray();
    ReleaseTrain train = train(days, costs, cost);
    double best = Double.POSITIVE_INFINITY;
    double breakEven = 0;
    for (int ships = 0; ships < 1 << 9; ships++) {
      double waiting = waiting(days, costs, ships);
      int further = Integer.bitCount(ships) - 1;
      best = Math.min(best, waiting + cost * further);
      if (further > 0) {
        breakEven = Math.max(breakEven, (train.batchingCost() - waiting) / further);
      }
    }
    assertThat(train.waitingCost() + cost * (train.shipments().size() - 1))
        .isCloseTo(best, within(1e-9));
    assertThat(train.breakEven()).isCloseTo(breakEven, within(1e-9));
    List<FeatureId> shipped = train.shipments().stream()
        .flatMap(shipment -> shipment.features().stream())
        .toList();
    assertThat(shipped).hasSize(size).doesNotHaveDuplicates();
  }

  /** What is lost if something ships on each day whose bit is set; infinite if a feature never ships. */
  private static double waiting(int[] days, double[] costs, int ships) {
    double sum = 0;
    for (int i = 0; i < days.length; i++) {
      int next = Integer.numberOfTrailingZeros(ships & -(1 << days[i]));
      sum += next == 32 ? Double.POSITIVE_INFINITY : costs[i] * (next - days[i]);
    }
    return sum;
  }
}
