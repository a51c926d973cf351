package dev.tandem.examples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.csv.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDataGeneratorTest {
  private static final int MOST_BYTES = 1_500_000;

  @Test
  void main_folder_writesTheShippedFilesByteForByte(@TempDir Path folder) throws IOException {
    ExampleDataGenerator.main(new String[] {folder.toString()});
    assertThat(ExampleDataGenerator.files().keySet())
        .containsExactly(
            "survey.csv",
            "events.csv",
            "subscriptions.csv",
            "work.csv",
            "deployments.csv",
            "incidents.csv",
            "costs.csv");
    for (String name : ExampleDataGenerator.files().keySet()) {
      byte[] written = Files.readAllBytes(folder.resolve(name));
      assertThat(written)
          .as(name)
          .isEqualTo(SourceText.ofShipped(name).text().getBytes(StandardCharsets.UTF_8))
          .hasSizeLessThan(MOST_BYTES);
    }
  }
}
