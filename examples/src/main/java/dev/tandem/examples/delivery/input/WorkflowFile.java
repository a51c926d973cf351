package dev.tandem.examples.delivery.input;

import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import java.util.List;
import java.util.OptionalInt;

/** Reads what the states of a board mean, in the order of the work, and how many people can work in each; that may be left out. */
final class WorkflowFile {
  private static final int MOST_PEOPLE = 10_000;

  private WorkflowFile() {}

  static CsvRows<StateRow> read(SourceText source, BadRows badRows) {
    return CsvTable.read(
        source,
        List.of("state", "kind"),
        badRows,
        row -> new StateRow(
            new WorkflowState(StateId.of(row.text("state")), row.choice("kind", StateKind.class)),
            row.optionalText("people").isPresent()
                ? OptionalInt.of(people(row))
                : OptionalInt.empty()));
  }

  private static int people(CsvRow row) {
    return row.parsed("people", "how many work in it, from 1 to " + MOST_PEOPLE, "4", text -> {
      int people = Integer.parseInt(text);
      if (people < 1 || people > MOST_PEOPLE) {
        throw new IllegalArgumentException(text);
      }
      return people;
    });
  }
}
