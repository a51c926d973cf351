package dev.tandem.scheduling.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankFillTest {

  private static List<BigDecimal> capacities(String... amounts) {
    return Stream.of(amounts).map(BigDecimal::new).toList();
  }

  private static RankFill fill(List<BigDecimal> capacities, RankedWork... work) {
    return RankFill.of("Web", capacities, List.of(work), Succession.LATER_PERIOD);
  }

  @Test
  void fill_lowerRank_usesWhatHigherOnesLeaveOver() {
    RankFill fill = fill(
        capacities("10", "10"),
        RankedWork.of("a", 7),
        RankedWork.of("b", 5),
        RankedWork.of("c", 3));
    assertThat(fill).hasToString("""
        Web: all work has a period
        period  capacity  used  remaining  work
             0        10    10          0  [a, c]
             1        10     5          5  [b]""");
  }

  @Test
  void fill_predecessorOfLowerRank_comesFirstAllTheSame() {
    RankFill fill = fill(
        capacities("5", "5"), RankedWork.of("a", 5, "b"), RankedWork.of("b", 5));
    assertThat(fill.periodOf("b")).hasValue(0);
    assertThat(fill.periodOf("a")).hasValue(1);
  }

  @Test
  void fill_samePeriod_handsWorkOnWithinIt() {
    List<RankedWork> work = List.of(RankedWork.of("a", 2), RankedWork.of("b", 3, "a"));
    assertThat(RankFill.of("Web", capacities("5", "5"), work, Succession.SAME_PERIOD)
            .periods()
            .get(0)
            .items())
        .containsExactly("a", "b");
    assertThat(RankFill.of("Web", capacities("5", "5"), work, Succession.LATER_PERIOD)
            .periodOf("b"))
        .hasValue(1);
  }

  @Test
  void fill_workThatFitsNowhere_isLeftOverWithAllThatWaitsForIt() {
    RankFill fill = fill(
        capacities("5", "5"),
        RankedWork.of("large", 6),
        RankedWork.of("next", 1, "large"),
        RankedWork.of("last", 1, "next"),
        RankedWork.of("other", 5));
    assertThat(fill.leftOver()).containsExactly("large", "next", "last");
    assertThat(fill.periodOf("other")).hasValue(0);
    assertThat(fill.periodOf("last")).isEmpty();
    assertThat(fill.toString()).startsWith("Web: [large, next, last] left over\n");
  }

  @Test
  void fill_decimals_areExact() {
    RankFill fill = fill(
        capacities("0.3"),
        RankedWork.of("a", 0.1),
        RankedWork.of("b", 0.1),
        RankedWork.of("c", 0.1));
    assertThat(fill.leftOver()).isEmpty();
    assertThat(fill.periods().get(0).remaining()).isEqualByComparingTo("0");
  }

  @Test
  void fill_nothing_isEmpty() {
    assertThat(fill(List.of()).periods()).isEmpty();
    assertThat(fill(List.of(), RankedWork.of("a", 0)).leftOver()).containsExactly("a");
    assertThat(fill(capacities("0"), RankedWork.of("a", 0)).periodOf("a")).hasValue(0);
  }

  @Test
  void fill_longChain_takesAPeriodEach() {
    int size = 3000;
    List<RankedWork> work = new ArrayList<>();
    for (int i = size - 1; i >= 0; i--) {
      work.add(i == 0 ? RankedWork.of("w0", 1) : RankedWork.of("w" + i, 1, "w" + (i - 1)));
    }
    RankFill fill = RankFill.of(
        "Web",
        IntStream.range(0, size).mapToObj(unused -> BigDecimal.ONE).toList(),
        work,
        Succession.LATER_PERIOD);
    assertThat(fill.periodOf("w" + (size - 1))).hasValue(size - 1);
  }

  @Test
  void of_workThatContradictsItself_throws() {
    assertThatThrownBy(() -> fill(
            capacities("5"),
            RankedWork.of("free", 1),
            RankedWork.of("a", 1, "b"),
            RankedWork.of("b", 1, "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work must not wait for itself, directly or not: [a, b] do."
            + " Remove a dependency.");
    assertThatThrownBy(() -> fill(capacities("5"), RankedWork.of("a", 1, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work must wait for work that is planned with it: a for x."
            + " Add that, or leave it out.");
    assertThatThrownBy(() -> fill(capacities("5"), RankedWork.of("a", 1), RankedWork.of("a", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work must have one rank: a has two. Remove one.");
    assertThatThrownBy(() -> fill(capacities("-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity of Web must be at least 0: -1."
            + " State what the team can do in each period.");
    assertThatThrownBy(() -> RankedWork.of("a", 1, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work must not wait for itself: a does. Leave itself out.");
    assertThatThrownBy(() -> fill(capacities("1")).periodOf("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work must be among what was planned: a is not. Use one of its ids.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void work_amountThatIsNone_throws(double amount) {
    assertThatThrownBy(() -> RankedWork.of("a", amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount of a must be a finite number: " + amount
            + ". State the work that it takes.");
  }

  @Test
  void parts_amountsThatContradictEachOther_throw() {
    assertThatThrownBy(() -> RankedWork.of("a", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount of a must be at least 0: -1.0. State the work that it takes.");
    assertThatThrownBy(() -> new RankFill.Filled(BigDecimal.ONE, BigDecimal.TEN, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work of a period must be from 0 to its capacity: 10 used, capacity 1."
            + " Move work.");
    assertThat(new RankedWork("a", BigDecimal.ONE, ImmutableSet.of("b")).after())
        .containsExactly("b");
  }
}
