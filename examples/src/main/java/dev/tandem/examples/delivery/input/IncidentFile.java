package dev.tandem.examples.delivery.input;

import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.core.work.deployment.IncidentId;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.TimeText;
import java.util.List;
import java.util.Optional;

/** Reads incidents; one that goes on has no end, and one of unknown cause no deployment. */
final class IncidentFile {
  private IncidentFile() {}

  static CsvRows<Incident> read(SourceText source, BadRows badRows) {
    return CsvTable.readAny(
        source,
        List.of("incident", "opened", "restored", "deployment"),
        badRows,
        row -> new Incident(
            IncidentId.of(row.text("incident")),
            Optional.empty(),
            TimeText.in(row, "opened"),
            row.optionalText("restored").map(text -> TimeText.in(row, "restored")),
            row.optionalText("deployment").map(DeploymentId::of)));
  }
}
