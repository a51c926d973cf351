package dev.tandem.benchmarks.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final String PSPLIB = """
      ************************************************************************
      jobs (incl. supersource/sink ):  4
      ************************************************************************
      PRECEDENCE RELATIONS:
      jobnr.    #modes  #successors   successors
         1        1          2           2   3
         2        1          1           4
         3        1          1           4
         4        1          0
      ************************************************************************
      REQUESTS/DURATIONS:
      jobnr. mode duration  R 1  R 2
      ------------------------------------------------------------------------
        1      1     0       0    0
        2      1     8       4    0
        3      1     4       3    2
        4      1     0       0    0
      ************************************************************************
      RESOURCEAVAILABILITIES:
        R 1  R 2
         5    2
      ************************************************************************
      """;
  private static final String PATTERSON = """
      4 2
      5 2
      0 0 0 2 2 3
      8 4 0 1 4
      4 3 2 1 4
      0 0 0 0
      """;

  @Test
  void read_bothFormats_giveTheSameProblem() {
    for (ResourceProblem problem :
        new ResourceProblem[] {PspLib.read(PSPLIB), Patterson.read(PATTERSON)}) {
      assertThat(problem).hasToString("4 activities, 4 arcs, 2 resources: 5; 2");
      assertThat(problem.durations()).containsExactly(0, 8, 4, 0);
      assertThat(problem.demands(0)).containsExactly(0, 4, 3, 0);
      assertThat(problem.demands(1)).containsExactly(0, 0, 2, 0);
      assertThat(IntStream.range(0, problem.arcCount())
              .mapToObj(arc -> problem.before(arc) + " " + problem.after(arc)))
          .startsWith("0 1", "0 2");
      assertThat(problem.windows().criticalPathLength()).isEqualTo(8);
    }
  }

  @Test
  void read_brokenText_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLib.read("jobs: 4"))
        .withMessage(
            "instance must have a part RESOURCEAVAILABILITIES. Use a file of the PSPLIB with one mode.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLib.read(PSPLIB.replace("1           4", "2           4")))
        .withMessageStartingWith("successors must be as many as stated: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterson.read(PATTERSON + "7"))
        .withMessage("instance must end with its last activity. Cut off what follows.");
  }
}
