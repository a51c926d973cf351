package dev.tandem.scheduling.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTest {

  /** Dates of some nodes, all five of node n told apart: 10 n + 1 to 10 n + 5. */
  private static Dates dates(int nodes) {
    Dates dates = new Dates(nodes);
    for (int node = 0; node < nodes; node++) {
      write(dates, node, 10L * node);
    }
    return dates;
  }

  private static void write(Dates dates, int node, long base) {
    dates.earlyStart[node] = base + 1;
    dates.earlyFinish[node] = base + 2;
    dates.restStart[node] = base + 3;
    dates.lateStart[node] = base + 4;
    dates.lateFinish[node] = base + 5;
  }

  @Test
  void copy_written_leavesTheOriginal() {
    Dates dates = dates(2);
    Dates copy = dates.copy();
    assertThat(copy).usingRecursiveComparison().isEqualTo(dates);
    write(copy, 1, 500);
    assertThat(dates).usingRecursiveComparison().isEqualTo(dates(2));
  }

  @Test
  void take_nodeOfOtherDates_takesAllFive() {
    Dates dates = dates(2);
    dates.take(0, dates(3), 2);
    Dates expected = dates(2);
    write(expected, 0, 20);
    assertThat(dates).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void dates_readThroughMethods_areThoseOfTheNode() {
    Dates dates = dates(3);
    assertThat(dates.earlyStart(1)).isEqualTo(11);
    assertThat(dates.earlyFinish(1)).isEqualTo(12);
    assertThat(dates.restStart(1)).isEqualTo(13);
    assertThat(dates.lateStart(1)).isEqualTo(14);
    assertThat(dates.lateFinish(1)).isEqualTo(15);
  }
}
