package dev.tandem.examples.delivery.input;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads deployments; the times of their commits stand in one column, separated by spaces. */
final class DeploymentFile {
  private DeploymentFile() {}

  static CsvRows<Deployment> read(SourceText source, BadRows badRows) {
    return CsvTable.readAny(
        source,
        List.of("deployment", "environment", "started", "finished", "result", "purpose", "commits"),
        badRows,
        DeploymentFile::deployment);
  }

  private static Deployment deployment(CsvRow row) {
    String id = row.text("deployment");
    return new Deployment(
        DeploymentId.of(id),
        row.text("environment"),
        Optional.empty(),
        TimeText.in(row, "started"),
        row.optionalText("finished").map(text -> TimeText.in(row, "finished")),
        row.choice("result", DeploymentResult.class),
        row.choice("purpose", DeploymentPurpose.class),
        row.optionalText("commits").isPresent()
            ? row.parsed(
                "commits",
                "instants with their offset from UTC, separated by spaces",
                "2027-06-07T08:12:33Z",
                text -> commits(id, text))
            : ImmutableList.of());
  }

  private static ImmutableList<Commit> commits(String deployment, String text) {
    ImmutableList.Builder<Commit> commits = ImmutableList.builder();
    int number = 0;
    for (String time : Splitter.on(' ').omitEmptyStrings().split(text)) {
      number++;
      Instant written = TimeText.parse(time);
      commits.add(Commit.of(deployment + "-" + number, written));
    }
    return commits.build();
  }
}
