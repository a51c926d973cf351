package dev.tandem.scheduling.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Columns that are written over, and taken back. */
class ColumnJournalTest {
  private static long[] column(int nodes, long first) {
    return LongStream.range(first, first + nodes).toArray();
  }

  @Test
  void undo_nodesWritten_putsAllColumnsBackAndTellsTheLastFirst() {
    long[] starts = column(3, 10);
    long[] finishes = column(3, 20);
    ColumnJournal journal = new ColumnJournal(starts, finishes);
    journal.note(2);
    starts[2] = 700;
    finishes[2] = 702;
    journal.note(0);
    finishes[0] = 902;
    List<Integer> restored = new ArrayList<>();
    journal.undo(restored::add);
    assertThat(starts).containsExactly(10, 11, 12);
    assertThat(finishes).containsExactly(20, 21, 22);
    assertThat(restored).containsExactly(0, 2);
  }

  @Test
  void undo_nodeWrittenTwice_putsTheFirstValuesBack() {
    long[] starts = {5};
    ColumnJournal journal = new ColumnJournal(starts);
    journal.note(0);
    starts[0] = 50;
    journal.note(0);
    starts[0] = 90;
    journal.undo(node -> assertThat(starts[node]).isIn(50L, 5L));
    assertThat(starts).containsExactly(5);
  }

  @Test
  void undo_afterForgetting_leavesWhatWasForgotten() {
    long[] starts = {1, 11};
    ColumnJournal journal = new ColumnJournal(starts);
    journal.note(0);
    starts[0] = 50;
    journal.note(1);
    journal.forgetLast();
    starts[1] = 91;
    journal.undo(node -> assertThat(node).isZero());
    assertThat(starts).containsExactly(1, 91);
  }

  @Test
  void undo_afterClearing_changesNothing() {
    long[] starts = {1};
    ColumnJournal journal = new ColumnJournal(starts);
    journal.note(0);
    starts[0] = 51;
    journal.clear();
    journal.undo(node -> assertThat(node).isNull());
    assertThat(starts).containsExactly(51);
  }

  @Test
  void undo_moreNodesThanTheFirstRoom_putsThemAllBack() {
    long[] starts = column(300, 0);
    long[] finishes = column(300, 1000);
    ColumnJournal journal = new ColumnJournal(starts, finishes);
    for (int node = 0; node < 300; node++) {
      journal.note(node);
      starts[node] = -1;
      finishes[node] = -2;
    }
    journal.undo(node -> {});
    assertThat(starts).containsExactly(column(300, 0));
    assertThat(finishes).containsExactly(column(300, 1000));
  }
}
