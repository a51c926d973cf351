package dev.tandem.examples.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import java.time.DateTimeException;

class PlanReaderFuzzTest {

  @FuzzTest
  void parse(byte[] bytes) {
    String json = new String(bytes, UTF_8);
    Plan plan;
    try {
      plan = PlanReader.parse("plan.json", json);
    } catch (InvalidPlanException e) {
      assertThat(e).hasMessageStartingWith("plan.json: ");
      return;
    }
    analyse(plan.project());
  }

  /** A plan that was read can be scheduled, or lies beyond what the calendar of the platform counts. */
  private static void analyse(Project project) {
    try {
      assertThat(CriticalPath.analyse(project).tasks()).hasSameSizeAs(project.tasks());
    } catch (ArithmeticException | DateTimeException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
