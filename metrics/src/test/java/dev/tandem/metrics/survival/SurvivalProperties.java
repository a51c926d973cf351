package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SurvivalProperties {

  /** Times on a coarse grid, so that ties are common. */
  @Provide
  Arbitrary<List<Observation>> fromOrigin() {
    return Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.of(Ending.class))
        .as((time, ending) -> new Observation(0, time / 2.0, ending))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Observation>> delayed() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(1, 10),
            Arbitraries.of(Ending.class))
        .as((entry, length, ending) -> new Observation(entry, entry + length, ending))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void survival_fromOrigin_equalsRedistributedMass(
      @ForAll("fromOrigin") List<Observation> observations) {
    for (SurvivalStep step : curve(observations).steps()) {
      assertThat(step.survival())
          .isCloseTo(SurvivalOracle.survivalAt(observations, step.time()), within(1e-12));
    }
  }

  @Property
  void steps_delayedEntry_countTheRiskSets(@ForAll("delayed") List<Observation> observations) {
    double survival = 1;
    for (SurvivalStep step : curve(observations).steps()) {
      long atRisk = SurvivalOracle.atRisk(observations, step.time());
      long events = SurvivalOracle.endingAt(observations, step.time(), Ending.EVENT);
      assertThat(step.atRisk()).isEqualTo(atRisk);
      assertThat(step.events()).isEqualTo(events);
      assertThat(step.censored())
          .isEqualTo(SurvivalOracle.endingAt(observations, step.time(), Ending.CENSORED));
      survival *= 1 - (double) events / atRisk;
      assertThat(step.survival()).isCloseTo(survival, within(1e-12));
    }
  }

  @Property
  void survival_noCensoring_isTheShareThatLastsLonger(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 30) Integer> times) {
    SurvivalCurve curve =
        curve(times.stream().map(time -> Observation.event((double) time)).toList());
    for (int t = 0; t <= 30; t++) {
      int now = t;
      double longer = (double) times.stream().filter(time -> time > now).count() / times.size();
      assertThat(curve.survivalAt(t)).hasValueCloseTo(longer, within(1e-12));
    }
    double mean = times.stream().mapToInt(time -> time).average().orElseThrow();
    assertThat(curve.restrictedMean(31).orElseThrow().mean()).isCloseTo(mean, within(1e-11));
  }

  @Property
  void intervals_everyMethod_containTheCurveAndNest(
      @ForAll("fromOrigin") List<Observation> observations,
      @ForAll SurvivalIntervalMethod method,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    SurvivalConvention narrow = SurvivalConvention.standard()
        .withInterval(method)
        .withConfidence(ConfidenceLevel.of(level));
    SurvivalConvention wide = narrow.withConfidence(ConfidenceLevel.of(level + 0.009));
    List<SurvivalStep> narrowSteps = curve(observations).withConvention(narrow).steps();
    List<SurvivalStep> wideSteps = curve(observations).withConvention(wide).steps();
    for (int i = 0; i < narrowSteps.size(); i++) {
      if (narrowSteps.get(i).interval().isPresent()) {
        Interval inner = narrowSteps.get(i).interval().orElseThrow();
        Interval outer = wideSteps.get(i).interval().orElseThrow();
        assertThat(inner.lower()).isBetween(outer.lower(), narrowSteps.get(i).survival() + 1e-12);
        assertThat(inner.upper()).isBetween(narrowSteps.get(i).survival() - 1e-12, outer.upper());
      } else {
        assertThat(narrowSteps.get(i).survival()).isIn(0.0, 1.0);
      }
    }
  }

  @Property
  void quantile_rules_agreeExceptOnFlatParts(
      @ForAll("fromOrigin") List<Observation> observations,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double probability) {
    SurvivalCurve r = curve(observations);
    SurvivalCurve textbook =
        r.withConvention(r.convention().withQuantileRule(QuantileRule.FIRST_REACHED));
    boolean isFlatThere =
        r.steps().stream().anyMatch(step -> Math.abs(step.survival() - (1 - probability)) < 1e-7);
    if (!isFlatThere) {
      assertThat(r.quantile(probability).time())
          .isEqualTo(textbook.quantile(probability).time());
    }
    textbook.quantile(probability).time().ifPresent(time -> {
      assertThat(r.survivalAt(time).orElseThrow()).isLessThanOrEqualTo(1 - probability + 1e-7);
      assertThat(r.quantile(probability).time().orElseThrow()).isGreaterThanOrEqualTo(time);
    });
  }

  @Property
  void combine_anySplitAndOrder_givesTheSameState(
      @ForAll("delayed") List<Observation> observations,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    List<SurvivalAccumulator> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new SurvivalAccumulator());
    }
    List<Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(each -> split.get(random.nextInt(parts)).add(each));
    SurvivalAccumulator combined = new SurvivalAccumulator();
    split.forEach(combined::combine);
    assertThat(combined.toBytes()).isEqualTo(accumulate(observations).toBytes());
    assertThat(combined.snapshot().steps()).isEqualTo(curve(observations).steps());
    assertThat(observations.parallelStream()
            .collect(SurvivalAccumulator.collector())
            .snapshot()
            .steps())
        .isEqualTo(curve(observations).steps());
  }

  @Property
  void fromBytes_savedState_continuesAsIfNeverSaved(
      @ForAll("delayed") List<Observation> before, @ForAll("delayed") List<Observation> after) {
    SurvivalAccumulator restored =
        SurvivalAccumulator.fromBytes(accumulate(before).toBytes());
    after.forEach(restored::add);
    SurvivalAccumulator uninterrupted = accumulate(before);
    after.forEach(uninterrupted::add);
    assertThat(restored.snapshot().steps()).isEqualTo(uninterrupted.snapshot().steps());
    assertThat(restored.toBytes()).isEqualTo(uninterrupted.toBytes());
  }

  @Property
  void logRank_twoGroups_equalsSumsOverRiskSets(
      @ForAll("delayed") List<Observation> first, @ForAll("delayed") List<Observation> second) {
    double[] sums = SurvivalOracle.logRank(first, second);
    LogRankResult result = LogRankTest.withDefaults()
        .test(ImmutableMap.of("first", curve(first), "second", curve(second)));
    LogRankResult.Group group = result.groups().get(0);
    assertThat(group.observed()).isCloseTo(sums[0], within(1e-10));
    assertThat(group.expected()).isCloseTo(sums[1], within(1e-10));
    assertThat(group.variance()).isCloseTo(sums[2], within(1e-10));
    if (sums[2] > 1e-9) {
      double difference = sums[0] - sums[1];
      assertThat(result.test().orElseThrow().statistic())
          .isCloseTo(difference * difference / sums[2], within(1e-8));
    }
  }

  @Property
  void logRank_orderOfGroups_doesNotMatter(
      @ForAll("fromOrigin") List<Observation> first,
      @ForAll("fromOrigin") List<Observation> second,
      @ForAll("fromOrigin") List<Observation> third) {
    LogRankTest test = LogRankTest.withDefaults().withRho(0.5);
    var forth =
        test.test(ImmutableMap.of("a", curve(first), "b", curve(second), "c", curve(third)));
    var back = test.test(ImmutableMap.of("c", curve(third), "b", curve(second), "a", curve(first)));
    assertThat(forth.degreesOfFreedom()).isEqualTo(back.degreesOfFreedom());
    if (forth.test().isPresent() && back.test().isPresent()) {
      assertThat(forth.test().orElseThrow().statistic())
          .isCloseTo(back.test().orElseThrow().statistic(), within(1e-6));
    }
  }

  private static SurvivalAccumulator accumulate(List<Observation> observations) {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    observations.forEach(accumulator::add);
    return accumulator;
  }

  private static SurvivalCurve curve(List<Observation> observations) {
    return accumulate(observations).snapshot();
  }
}
