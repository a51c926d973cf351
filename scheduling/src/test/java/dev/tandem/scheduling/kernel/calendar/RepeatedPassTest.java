package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is changed between two passes counts in the second, also for work that went the short way before. */
class RepeatedPassTest {
  private static final Lag NO_LAG = Lag.lag(WorkDuration.ZERO);

  private static CompiledNetwork network(WorkDuration first, Lag lag) {
    return CompiledPlan.of(
            Project.builder("plan", LocalDate.of(2026, 1, 5))
                .task("a", first)
                .task("b", workdays(2))
                .task("c", workhours(5))
                .dependency("a", "b", DependencyType.FINISH_TO_START, lag)
                .dependency("a", "c", DependencyType.START_TO_START, Lag.lag(workhours(3)))
                .build(),
            SchedulingPolicy.standard())
        .network();
  }

  private static void assertSame(RepeatedPass pass, CompiledNetwork expected) {
    CalendarDates dates = CalendarPass.run(expected);
    pass.forward();
    for (int node = 0; node < expected.size(); node++) {
      assertThat(pass.finish(node)).isEqualTo(dates.finish(node));
    }
    long[] end = new long[expected.size()];
    Arrays.fill(end, dates.end());
    pass.backward(end);
    for (int node = 0; node < expected.size(); node++) {
      assertThat(pass.totalFloat(node)).isEqualTo(dates.startFloat(node));
    }
  }

  @Test
  void forward_workChanged_isAPassOfThatWork() {
    RepeatedPass pass = new RepeatedPass(network(workdays(1), NO_LAG), true);
    assertSame(pass, network(workdays(1), NO_LAG));
    pass.setWork(0, 4 * 28_800);
    assertSame(pass, network(workdays(4), NO_LAG));
  }

  @Test
  void forward_lagSetWhereNoneWas_holdsBackTheTarget() {
    RepeatedPass pass = new RepeatedPass(network(workdays(1), NO_LAG), true);
    assertSame(pass, network(workdays(1), NO_LAG));
    int link = linkFromFinish(network(workdays(1), NO_LAG));
    pass.setLag(link, 3_600, false);
    assertSame(pass, network(workdays(1), Lag.lag(workhours(1))));
    pass.setLag(link, 0, false);
    assertSame(pass, network(workdays(1), NO_LAG));
  }

  private static int linkFromFinish(CompiledNetwork network) {
    int link = 0;
    while (network.links.isFromStart(link)) {
      link++;
    }
    return link;
  }
}
