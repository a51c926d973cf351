package dev.tandem.benchmarks.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.mode.ModeProblem;
import dev.tandem.scheduling.resource.rcpsp.mode.ModeSearch;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch;
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
  private static final String PROGEN_MAX = """
      2\t1\t0\t0
      0\t1\t2\t1\t2\t[0]\t[0]
      1\t1\t1\t2\t[6]
      2\t1\t2\t3\t1\t[2]\t[-9]
      3\t1\t0
      0\t1\t0\t0
      1\t1\t5\t2
      2\t1\t2\t3
      3\t1\t0\t0
      3
      """;
  private static final String MODES = """
      ************************************************************************
      jobs (incl. supersource/sink ):  4
      RESOURCES
        - renewable                 :  2   R
        - nonrenewable              :  2   N
        - doubly constrained        :  0   D
      ************************************************************************
      PRECEDENCE RELATIONS:
      jobnr.    #modes  #successors   successors
         1        1          2           2   3
         2        3          1           4
         3        1          1           4
         4        1          0
      ************************************************************************
      REQUESTS/DURATIONS:
      jobnr. mode duration  R 1  R 2  N 1  N 2
      ------------------------------------------------------------------------
        1      1     0       0    0    0    0
        2      1     3       6    0    9    0
               2     9       5    0    0    8
               3    10       0    6    0    6
        3      1     4       0    4    0    8
        4      1     0       0    0    0    0
      ************************************************************************
      RESOURCEAVAILABILITIES:
        R 1  R 2  N 1  N 2
          9    4   29   40
      ************************************************************************
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
  void read_maximalLags_areNegativeLagsTurnedRound() {
    ResourceProblem problem = ProGenMax.read(PROGEN_MAX);
    assertThat(problem).hasToString("4 activities, 4 arcs, 1 resources: 3");
    assertThat(problem.durations()).containsExactly(0, 5, 2, 0);
    assertThat(problem.demands(0)).containsExactly(0, 2, 3, 0);
    assertThat(problem.maximalLagCount()).isEqualTo(1);
    assertThat(problem.before(4)).isEqualTo(2);
    assertThat(problem.after(4)).isEqualTo(1);
    assertThat(problem.lag(4)).isEqualTo(-9);
    assertThat(ResourceSearch.withDefaults().run(problem).schedule().orElseThrow())
        .hasToString("makespan 8, starts [0, 0, 6, 8]");
  }

  @Test
  void read_modes_areOfTheActivityBefore() {
    ModeProblem problem = PspLibModes.read(MODES);
    assertThat(problem)
        .hasToString(
            "4 activities with 6 modes, 4 precedences, 2 renewable and 2 non-renewable resources");
    assertThat(problem.modes(1))
        .hasToString(
            "[3 slots, demands [6, 0], uses [9, 0], 9 slots, demands [5, 0], uses [0, 8], 10 slots, demands [0, 6], uses [0, 6]]");
    assertThat(problem.nonRenewables().asList()).containsExactly(29, 40);
    assertThat(ModeSearch.withDefaults().run(problem).schedule().orElseThrow())
        .hasToString("makespan 4, starts [0, 0, 0, 4], modes [0, 0, 0, 0]");
  }

  @Test
  void read_brokenMaximalLagsAndModes_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProGenMax.read("2 1 0 0\n0 1 0\n"))
        .withMessage(
            "instance must have two rows for each activity and the capacities: 2 rows, 4 activities. Use a file of ProGen/max.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProGenMax.read(PROGEN_MAX.replace("[-9]", "")))
        .withMessage(
            "activity 2 must have a lag for each of its 2 arcs: 3 numbers. Mend the file.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLibModes.read(MODES.replace("- nonrenewable", "- other")))
        .withMessage(
            "instance must have a line - nonrenewable. Use a file of the PSPLIB with several modes.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLibModes.read(MODES.replace("9    4   29   40", "9    4   29")))
        .withMessage("availabilities must be as many as resources: 3 of 4. Mend the file.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLibModes.read(MODES.replace("0    8\n", "0\n")))
        .withMessageStartingWith(
            "mode must have a duration and a number for each of 4 resources: ");
  }

  @Test
  void read_brokenText_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLib.read("jobs: 4"))
        .withMessage("instance must have a part RESOURCEAVAILABILITIES. Use a file of the PSPLIB.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspLib.read(PSPLIB.replace("1           4", "2           4")))
        .withMessageStartingWith("successors must be as many as stated: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patterson.read(PATTERSON + "7"))
        .withMessage("instance must end with its last activity. Cut off what follows.");
  }
}
