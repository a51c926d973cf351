package dev.tandem.examples.delivery.input;

import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import java.util.List;

/** Reads what the states of a board mean, in the order of the work. */
final class WorkflowFile {
  private WorkflowFile() {}

  static CsvRows<WorkflowState> read(SourceText source, BadRows badRows) {
    return CsvTable.read(
        source,
        List.of("state", "kind"),
        badRows,
        row -> new WorkflowState(
            StateId.of(row.text("state")), row.choice("kind", StateKind.class)));
  }
}
