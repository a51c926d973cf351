package dev.tandem.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.task.Task;
import dev.tandem.examples.analysis.Sensitivity;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTornadoTest {
  private static final long WORKDAY = 28_800;

  @Test
  void draw_twoBars_reachesAsFarAsTheWidest() {
    Sensitivity wide = new Sensitivity(
        Task.of("a").withName("Wide"), new Share(1, 2), -2.0 * WORKDAY, 2.0 * WORKDAY);
    Sensitivity right = new Sensitivity(
        Task.of("b").withName("Right"), new Share(2, 2), -0.01 * WORKDAY, 1.0 * WORKDAY);
    assertThat(TerminalTornado.draw(List.of(wide, right), WORKDAY).lines())
        .containsExactly(
            "  Wide                               -2.0d " + "█".repeat(23) + "│" + "█".repeat(23)
                + "   +2.0d  50.0 %",
            "  Right                              +0.0d " + " ".repeat(23) + "│" + "█".repeat(12)
                + " ".repeat(11) + "   +1.0d 100.0 %");
  }

  /** What rounds to nothing has no minus. */
  @Test
  void draw_tinyBar_isPlusZero() {
    Sensitivity tiny = new Sensitivity(
        Task.of("a").withName("Tiny"), new Share(0, 2), -0.04 * WORKDAY, -0.01 * WORKDAY);
    assertThat(TerminalTornado.draw(List.of(tiny), WORKDAY))
        .contains("+0.0d")
        .doesNotContain("-0.0");
  }

  @Test
  void draw_noBars_isEmpty() {
    assertThat(TerminalTornado.draw(List.of(), WORKDAY)).isEmpty();
  }
}
