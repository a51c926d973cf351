package dev.tandem.metrics.flow.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The snippets of the pages on burn-up, velocity and roll-up, with what the pages say about their results. */
class BurnGuideTest {

  @Test
  void burnUp() {
    BurnUp chart = new BurnUp(
        "points",
        ImmutableDoubleArray.of(100, 104, 110, 112),
        ImmutableDoubleArray.of(0, 12, 22, 36));
    double stays = chart.periodsLeft().value().orElseThrow();              // 6.33
    double grows = chart.periodsLeftWithGrowth().value().orElseThrow();    // 9.5
    double creep = chart.scopeCreep().value().orElseThrow();               // 0.12
    ImmutableDoubleArray burnDown = chart.remaining();                     // 100, 92, 88, 76
    assertThat(stays).isCloseTo(6.33, within(0.005));
    assertThat(grows).isEqualTo(9.5);
    assertThat(creep).isEqualTo(0.12);
    assertThat(burnDown).isEqualTo(ImmutableDoubleArray.of(100, 92, 88, 76));
  }

  @Test
  void velocity() {
    Velocity velocity = Velocity.of("points", 20, 24, 18, 30, 22, 26);
    double mean = velocity.mean().mean();                                                    // 23.33
    double median = velocity.median();                                                       // 23
    Interval sure = velocity.medianInterval(ConfidenceLevel.of(0.9)).orElseThrow();          // 18 to 30
    double sprints = velocity.sprintsFor(150, mean).value().orElseThrow();                   // 7
    double best = velocity.sprintsFor(150, velocity.meanOfBest(3)).value().orElseThrow();    // 6
    double worst = velocity.sprintsFor(150, velocity.meanOfWorst(3)).value().orElseThrow();  // 8
    assertThat(mean).isCloseTo(23.33, within(0.005));
    assertThat(median).isEqualTo(23);
    assertThat(sure.lower()).isEqualTo(18);
    assertThat(sure.upper()).isEqualTo(30);
    assertThat(sprints).isEqualTo(7);
    assertThat(best).isEqualTo(6);
    assertThat(worst).isEqualTo(8);
  }

  @Test
  void rollUp() {
    ProgressPart design = ProgressPart.of("design", 16, 0.6);
    ProgressPart build = ProgressPart.of("build", 8, 0.3);
    double byWork = ProgressRollUp.of(RollUpRule.BY_WORK, design, build)
        .progress().value().orElseThrow();                               // 0.5
    double byCount = ProgressRollUp.of(RollUpRule.BY_COUNT, design, build)
        .progress().value().orElseThrow();                               // 0.45
    double milestones = ProgressRollUp.of(RollUpRule.MILESTONES, design, build)
        .progress().value().orElseThrow();                               // 0: none is whole
    assertThat(byWork).isCloseTo(0.5, within(1e-15));
    assertThat(byCount).isCloseTo(0.45, within(1e-15));
    assertThat(milestones).isZero();
  }
}
