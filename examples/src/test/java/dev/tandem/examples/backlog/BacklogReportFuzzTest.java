package dev.tandem.examples.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.TableReading;
import dev.tandem.examples.csv.UnreadableInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

class BacklogReportFuzzTest {

  @FuzzTest
  void print(byte[] bytes) {
    TableReading.check(bytes, BacklogFile::read);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BacklogReport.print(
          new SourceText("backlog.csv", new String(bytes, UTF_8)),
          BadRows.SKIP,
          new PrintStream(out, false, UTF_8));
    } catch (UnreadableInputException e) {
      assertThat(e).hasMessageStartingWith("backlog.csv");
      return;
    }
    assertThat(out.size()).isPositive();
  }
}
