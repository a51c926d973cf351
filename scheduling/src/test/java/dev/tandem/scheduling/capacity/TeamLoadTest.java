package dev.tandem.scheduling.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.scheduling.capacity.TeamLoad.Overload;
import dev.tandem.scheduling.capacity.TeamLoad.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whether work fits, and why not. */
class TeamLoadTest {

  private static List<BigDecimal> capacities(double... amounts) {
    return DoubleStream.of(amounts).mapToObj(BigDecimal::valueOf).toList();
  }

  /** Golden case capacity-s01: 13 and 8 in the first iteration of 20, 5 and 20 in the second. */
  @Test
  void of_overbookedIterations_nameTheRunThatCannotFit() {
    TeamLoad load = TeamLoad.of(
        "team",
        capacities(20, 20, 20),
        List.of(
            DueWork.within("a", 13, 0, 0),
            DueWork.within("b", 8, 0, 0),
            DueWork.within("c", 5, 1, 1),
            DueWork.within("d", 20, 1, 1)));
    assertThat(load.periods())
        .extracting(Period::due)
        .satisfiesExactly(
            first -> assertThat(first).isEqualByComparingTo("21"),
            second -> assertThat(second).isEqualByComparingTo("25"),
            third -> assertThat(third).isEqualByComparingTo("0"));
    Overload overload = load.overload().orElseThrow();
    assertThat(overload.from()).isZero();
    assertThat(overload.to()).isEqualTo(1);
    assertThat(overload.excess()).isEqualByComparingTo("6");
    assertThat(overload.items()).containsExactly("a", "b", "c", "d");
    assertThat(load.fits()).isFalse();
  }

  @Test
  void of_workWithRoomLater_fits() {
    TeamLoad load = TeamLoad.of(
        "web",
        capacities(0.3, 0.2),
        List.of(DueWork.by("late", 0.1, 1), DueWork.by("x", 0.1, 0), DueWork.by("y", 0.2, 0)));
    assertThat(load.fits()).isTrue();
    assertThat(load).hasToString("""
        web: fits
        period  capacity  due  planned  remaining
             0       0.3  0.3      0.3          0
             1       0.2  0.1      0.1        0.1""");
  }

  @Test
  void of_workThatWaits_isNotDoneBefore() {
    TeamLoad load = TeamLoad.of("web", capacities(5, 1), List.of(DueWork.within("a", 2, 1, 1)));
    assertThat(load).hasToString("""
        web: does not fit, periods 1 to 1: 2 of work [a], capacity 1
        period  capacity  due  planned  remaining
             0         5    0        0          5
             1         1    2        1          0""");
  }

  @Test
  void of_whatIsNone_throws() {
    assertThatThrownBy(() -> TeamLoad.of("web", capacities(-1), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity of web must be at least 0: -1.0."
            + " State what the team can do in each period.");
    assertThatThrownBy(() -> TeamLoad.of("web", capacities(1), List.of(DueWork.by("a", 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "work must be due within the periods: a in period 1 of 1." + " State more capacities.");
    assertThatThrownBy(() -> DueWork.by("a", -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount of a must be at least 0: -1.0. State the work that it takes.");
    assertThatThrownBy(() -> DueWork.by("a", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount of a must be a finite number: NaN. State the work that it takes.");
    assertThatThrownBy(() -> DueWork.within("a", 1, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("first period of a must be at least 0: -1. Count from the first one.");
    assertThatThrownBy(() -> DueWork.within("a", 1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last period of a must not be before its first: 1 before 2. Move one of them.");
  }

  @Test
  void records_thatContradictThemselves_throw() {
    BigDecimal one = BigDecimal.ONE;
    assertThatThrownBy(() -> new Period(one, one, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work of a period must be from 0 to its capacity: 10 planned, 1 due,"
            + " capacity 1. Move work.");
    assertThatThrownBy(() -> new Overload(1, 0, BigDecimal.TEN, one, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("run of periods must go forward from 0 on: 1 to 0. Swap them.");
    assertThatThrownBy(() -> new Overload(0, 0, one, one, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work of an overload must be above the capacity: 1, capacity 1. It fits.");
  }

  /** Where there is no overload, the plan completes all work; where there is one, it cannot. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void overload_anyWork_isThereIfAndOnlyIfThePlanLeavesWork(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int periods) {
    Random random = new Random(seed);
    List<DueWork> work = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int from = random.nextInt(periods);
      int due = from + random.nextInt(periods - from);
      work.add(DueWork.within("w" + i, random.nextInt(40) / 10.0, from, due));
    }
    List<BigDecimal> capacities =
        capacities(random.ints(periods, 0, 50).mapToDouble(each -> each / 10.0).toArray());
    TeamLoad load = TeamLoad.of("t", capacities, work);
    BigDecimal planned =
        load.periods().stream().map(Period::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal all = work.stream().map(DueWork::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(planned.compareTo(all) == 0).isEqualTo(load.fits());
    BigDecimal worst = BigDecimal.ZERO;
    for (int from = 0; from < periods; from++) {
      for (int to = from; to < periods; to++) {
        worst = worst.max(excess(capacities, work, from, to));
      }
    }
    assertThat(load.overload().map(Overload::excess).orElse(BigDecimal.ZERO))
        .isEqualByComparingTo(worst);
    load.overload()
        .ifPresent(overload -> assertThat(overload.excess())
            .isEqualByComparingTo(excess(capacities, work, overload.from(), overload.to())));
  }

  private static BigDecimal excess(
      List<BigDecimal> capacities, List<DueWork> work, int from, int to) {
    BigDecimal excess = BigDecimal.ZERO;
    for (DueWork each : work) {
      if (each.from() >= from && each.due() <= to) {
        excess = excess.add(each.amount());
      }
    }
    for (BigDecimal capacity : capacities.subList(from, to + 1)) {
      excess = excess.subtract(capacity);
    }
    return excess;
  }
}
