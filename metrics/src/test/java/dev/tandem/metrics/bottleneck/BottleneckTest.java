package dev.tandem.metrics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BottleneckTest {

  @ParameterizedTest
  @CsvSource({"0.5, 1, 1", "3, 4, 2", "9, 10, 7", "0, 5, 3", "38, 40, 40"})
  void severalServers_agreeWithTheirStationaryDistribution(
      double demand, double capacity, int servers) {
    WorkStage stage = WorkStage.of("s", demand, capacity).withServers(servers);
    double expected = QueueOracle.expectedQueue(demand, capacity, servers);
    assertThat(QueueModel.M_M_C.expectedQueue(stage).value().orElseThrow())
        .isCloseTo(expected, within(1e-12 * expected));
  }

  /** At a quarter of the use a third of an item is there on average, and stays a third of a day: a twelfth waiting, a quarter in work. */
  @Test
  void times_inAStageOfFourADay_areInDays() {
    WorkStage stage = WorkStage.of("s", 1, 4);
    QueueModel model = QueueModel.M_M_1;
    assertThat(model.expectedWait(stage).value().orElseThrow()).isCloseTo(1 / 12.0, within(1e-15));
    assertThat(model.expectedTime(stage).value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(model.expectedQueue(stage).value().orElseThrow()).isCloseTo(1 / 12.0, within(1e-15));
    assertThat(model.expectedItems(stage).value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void models_whereTheirAssumptionsFail_sayWhich() {
    WorkStage two = WorkStage.of("s", 1, 2).withServers(2);
    WorkStage odd = WorkStage.of("s", 1, 2).withVariability(0.5, 0);
    assertThat(QueueModel.M_M_1.expectedWait(two).undefinedBecause())
        .isEqualTo("the model has one server, the stage 2");
    assertThat(QueueModel.M_M_C.expectedTime(odd).undefinedBecause())
        .isEqualTo("the model has Poisson arrivals, of variability 1, the stage 0.5");
    assertThat(QueueModel.M_M_1.expectedItems(odd.withVariability(1, 0)).undefinedBecause())
        .isEqualTo("the model has exponential times, of variability 1, the stage 0.0");
    assertThat(QueueModel.KINGMAN.waitProbability(odd).undefinedBecause())
        .isEqualTo("Kingman's approximation does not say it");
    assertThat(QueueModel.POLLACZEK_KHINCHINE
            .waitProbability(WorkStage.of("s", 1, 2))
            .value())
        .hasValue(0.5);
  }

  @Test
  void models_atFullUse_haveNoExpectation() {
    WorkStage full = WorkStage.of("s", 2, 2);
    for (QueueModel model : QueueModel.values()) {
      assertThat(model.expectedWait(full).undefinedBecause())
          .isEqualTo("demand is not below capacity: the queue grows without end");
    }
    Bottleneck bottleneck = Bottleneck.of(List.of(WorkStage.of("a", 1, 2), full));
    assertThat(bottleneck.overloaded())
        .extracting(load -> load.stage().name())
        .containsExactly("s");
    assertThat(bottleneck.toString()).isEqualTo("""
            bottleneck: by highest utilisation, stages 2: s at 1, all together can do 2
            stage  demand  capacity  utilisation  model  expected wait  expected queue  observed
            a           1         2          0.5  M/G/1            0.5             0.5         -
            s           2         2            1  M/G/1              -               -         -""");
  }

  @Test
  void loads_takeTheSimplestModelThatHolds() {
    Bottleneck bottleneck = Bottleneck.of(List.of(
        WorkStage.of("one", 1, 2),
        WorkStage.of("two", 1, 2).withServers(2),
        WorkStage.of("odd", 1, 2).withVariability(2, 1)));
    assertThat(bottleneck.stages())
        .extracting(StageLoad::model)
        .containsExactly(QueueModel.POLLACZEK_KHINCHINE, QueueModel.M_M_C, QueueModel.KINGMAN);
    assertThat(bottleneck.limiting().stage().name()).isEqualTo("one");
    assertThat(bottleneck.stages().get(2)).hasToString("odd: utilisation 0.5, expected queue 0.75");
  }

  @Test
  void bottleneck_ofWrongStages_isRefused() {
    WorkStage stage = WorkStage.of("a", 1, 2);
    assertThatThrownBy(() -> Bottleneck.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stages must not be empty: []. State one.");
    assertThatThrownBy(() -> Bottleneck.of(List.of(stage, stage)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage must be stated once: a. Rename one.");
    assertThatThrownBy(() -> Bottleneck.of(List.of(stage), Map.of("b", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("queue must be before one of the stages: b. Use their names.");
  }

  @Test
  void stage_outsideItsRange_isRefused() {
    assertThatThrownBy(() -> WorkStage.of("", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a stage must not be blank: \"\". Name it.");
    assertThatThrownBy(() -> WorkStage.of("a", -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("demand must be finite and at least 0: -1.0, stage a. Count what comes.");
    for (double capacity : new double[] {0, Double.NaN, Double.MIN_VALUE}) {
      assertThatThrownBy(() -> WorkStage.of("a", 1, capacity))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("capacity must be finite, above 0 and not beyond all measure of the demand: "
              + capacity + ", stage a. Count what it finishes when it is never idle.");
    }
    WorkStage stage = WorkStage.of("a", 1, 1);
    assertThatThrownBy(() -> stage.withServers(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("servers must be at least 1: 0, stage a. Count who works in parallel.");
    assertThatThrownBy(() -> stage.withVariability(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "variability of arrivals must be finite and at least 0: -1.0, stage a. Divide the variance by"
                + " the squared mean.");
    assertThatThrownBy(() -> stage.withVariability(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("variability of service must be finite and at least 0: NaN");
  }

  @Test
  void growth_ofABand_isWhatCameMinusWhatLeft() {
    QueueGrowth test =
        new QueueGrowth("Test", List.of(5L, 8L, 10L, 13L, 15L), List.of(3L, 4L, 6L, 7L, 9L));
    QueueGrowth review =
        new QueueGrowth("Review", List.of(9L, 9L, 9L, 9L, 9L), List.of(5L, 6L, 7L, 8L, 9L));
    assertThat(test.queue()).containsExactly(2L, 4L, 4L, 6L, 6L);
    assertThat(test.growth()).isEqualTo(4);
    assertThat(test.growthPerDay().value()).hasValue(1);
    assertThat(test.arrivalsPerDeparture().value().orElseThrow()).isEqualTo(10.0 / 6);
    assertThat(test.averageQueue()).isEqualTo(4.4);
    assertThat(test.averageWaitDays().value().orElseThrow()).isEqualTo(4.4 * 4 / 6);
    assertThat(test).hasToString("Test: queue 4.4, grew by 4 in 5 days");
    assertThat(QueueGrowth.fastest(List.of(review, test))).isSameAs(test);
    assertThat(QueueGrowth.fastest(
            List.of(test, new QueueGrowth("Same", test.arrived(), test.left()))))
        .isSameAs(test);
    assertThat(QueueGrowth.table(List.of(review, test))).isEqualTo("""
            state   arrived  left  queue  growth
            Test         15     9    4.4       4
            Review        9     9      2      -4""");
  }

  @Test
  void growth_ofOneDay_isUndefined() {
    QueueGrowth one = new QueueGrowth("Test", List.of(5L), List.of(3L));
    assertThat(one.growthPerDay().undefinedBecause()).isEqualTo("days between counts is 0");
    assertThat(one.averageWaitDays().undefinedBecause())
        .isEqualTo("departures after the first day is 0");
  }

  @Test
  void growth_ofWrongCounts_isRefused() {
    assertThatThrownBy(() -> new QueueGrowth(" ", List.of(1L), List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a state must not be blank: \" \". Name it.");
    assertThatThrownBy(() -> new QueueGrowth("a", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts must be as many of arrivals as of departures, at least 1: 0 and 0, state a. Count both at the"
                + " end of each day.");
    assertThatThrownBy(() -> new QueueGrowth("a", List.of(2L, 1L), List.of(0L, 0L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "arrivals must not fall: 1 after 2, state a. Count by \"reached this state or beyond\".");
    assertThatThrownBy(() -> new QueueGrowth("a", List.of(2L), List.of(3L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "departures must not be more than arrivals: 3 of 2 on day 0, state a. Count by \"reached this state or"
                + " beyond\".");
    assertThatThrownBy(() -> new QueueGrowth("a", List.of(2L), List.of(-1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("departures must not fall: -1 after 0");
    QueueGrowth one = new QueueGrowth("a", List.of(5L), List.of(3L));
    assertThatThrownBy(() -> QueueGrowth.fastest(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("states must not be empty: []. Count one.");
    assertThatThrownBy(() -> QueueGrowth.fastest(
            List.of(one, new QueueGrowth("b", List.of(5L, 5L), List.of(3L, 3L)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "states must be counted over the same days: 1 and 2, state b. Count all over one range.");
  }
}
