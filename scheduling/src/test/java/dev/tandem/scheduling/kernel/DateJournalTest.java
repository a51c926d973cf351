package dev.tandem.scheduling.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Dates that are written over, and taken back. */
class DateJournalTest {

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

  private static void assertAsBefore(Dates dates, int nodes) {
    assertThat(dates).usingRecursiveComparison().isEqualTo(dates(nodes));
  }

  @Test
  void undo_nodesWritten_putsAllFiveDatesBack() {
    Dates dates = dates(3);
    MaxTree finishes = new MaxTree(dates.earlyFinish);
    DateJournal journal = new DateJournal();
    journal.note(2, dates);
    write(dates, 2, 700);
    finishes.set(2, 702);
    journal.note(0, dates);
    write(dates, 0, 900);
    finishes.set(0, 902);
    assertThat(finishes.max()).isEqualTo(902);
    journal.undo(dates, finishes::set);
    assertAsBefore(dates, 3);
    assertThat(finishes.max()).isEqualTo(22);
  }

  @Test
  void undo_nodeWrittenTwice_putsTheFirstDatesBack() {
    Dates dates = dates(1);
    MaxTree finishes = new MaxTree(dates.earlyFinish);
    DateJournal journal = new DateJournal();
    journal.note(0, dates);
    write(dates, 0, 50);
    journal.note(0, dates);
    write(dates, 0, 90);
    journal.undo(dates, finishes::set);
    assertAsBefore(dates, 1);
  }

  @Test
  void undo_afterForgetting_leavesWhatWasForgotten() {
    Dates dates = dates(2);
    MaxTree finishes = new MaxTree(dates.earlyFinish);
    DateJournal journal = new DateJournal();
    journal.note(0, dates);
    write(dates, 0, 50);
    journal.note(1, dates);
    journal.forgetLast();
    write(dates, 1, 90);
    journal.undo(dates, finishes::set);
    assertThat(dates.earlyStart).containsExactly(1, 91);
  }

  @Test
  void undo_afterClearing_changesNothing() {
    Dates dates = dates(1);
    DateJournal journal = new DateJournal();
    journal.note(0, dates);
    write(dates, 0, 50);
    journal.clear();
    journal.undo(dates, new MaxTree(dates.earlyFinish)::set);
    assertThat(dates.lateFinish).containsExactly(55);
  }

  @Test
  void undo_moreNodesThanTheFirstRoom_putsThemAllBack() {
    Dates dates = dates(300);
    MaxTree finishes = new MaxTree(dates.earlyFinish);
    DateJournal journal = new DateJournal();
    for (int node = 0; node < 300; node++) {
      journal.note(node, dates);
      write(dates, node, -1000);
      finishes.set(node, -998);
    }
    assertThat(finishes.max()).isEqualTo(-998);
    journal.undo(dates, finishes::set);
    assertAsBefore(dates, 300);
    assertThat(finishes.max()).isEqualTo(2992);
  }

  @Test
  void copy_written_leavesTheOriginal() {
    Dates dates = dates(2);
    Dates copy = dates.copy();
    assertThat(copy).usingRecursiveComparison().isEqualTo(dates);
    write(copy, 1, 500);
    assertAsBefore(dates, 2);
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
