package dev.tandem.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiFunction;

/** What holds for each reader of a table, whatever stands in the file. */
public final class TableReading {
  private static final String FILE = "table.csv";

  private TableReading() {}

  /** The file is read, or refused by a message that names it; skipping bad rows gives the same as refusing them where there are none. */
  public static <T> void check(byte[] bytes, BiFunction<SourceText, BadRows, CsvRows<T>> reader) {
    SourceText source = new SourceText(FILE, new String(bytes, UTF_8));
    Optional<CsvRows<T>> skipping = read(source, BadRows.SKIP, reader);
    Optional<CsvRows<T>> refusing = read(source, BadRows.REFUSE, reader);
    assertThat(refusing).isEqualTo(skipping.filter(rows -> rows.skipped().isEmpty()));
    skipping.ifPresent(rows -> {
      assertThat(rows.rows()).isNotEmpty();
      assertThat(rows.skipped()).allSatisfy(problem -> assertThat(problem).startsWith(FILE));
    });
  }

  private static <T> Optional<CsvRows<T>> read(
      SourceText source, BadRows badRows, BiFunction<SourceText, BadRows, CsvRows<T>> reader) {
    try {
      return Optional.of(reader.apply(source, badRows));
    } catch (UnreadableInputException e) {
      assertThat(e).hasMessageStartingWith(FILE);
      return Optional.empty();
    }
  }
}
