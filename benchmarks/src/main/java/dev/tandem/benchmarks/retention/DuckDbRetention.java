package dev.tandem.benchmarks.retention;

import static dev.tandem.benchmarks.retention.ProductEvents.DAYS;
import static dev.tandem.benchmarks.retention.ProductEvents.DAY_MILLIS;
import static dev.tandem.benchmarks.retention.ProductEvents.FIRST_MILLI;
import static dev.tandem.benchmarks.retention.ProductEvents.OFFSETS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same table by SQL in process: a 128-bit mask of days for each user by {@code bit_or}, then one row for each user and cohort. */
final class DuckDbRetention implements AutoCloseable {

  private static final String MASKS = "SELECT bit_or(1::HUGEINT << (((time - " + FIRST_MILLI
      + ") // " + DAY_MILLIS + ")::INTEGER)) AS days FROM events GROUP BY user_id";

  private static final String OFFSET_COUNTS = IntStream.range(0, OFFSETS)
      .mapToObj(offset -> "sum(((later >> " + offset + ") & 1)::INTEGER)")
      .collect(Collectors.joining(", "));

  private static final String QUERY =
      "WITH masks AS (" + MASKS + "), starts AS (SELECT cohort, days >> cohort AS later"
          + " FROM masks, (SELECT range::INTEGER AS cohort FROM range(" + DAYS
          + ")) WHERE ((days >> cohort) & 1) = 1)"
          + " SELECT cohort, " + OFFSET_COUNTS + " FROM starts GROUP BY cohort";

  private final Connection connection;

  private DuckDbRetention(Connection connection) {
    this.connection = connection;
  }

  static DuckDbRetention open() {
    try {
      return new DuckDbRetention(DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB must be on the class path. Build with -Pduckdb.", e);
    }
  }

  void load(ProductEvents events) {
    try (Statement statement = connection.createStatement()) {
      Path file = Files.createTempFile("events", ".csv");
      try (Writer out = Files.newBufferedWriter(file)) {
        for (int i = 0; i < events.size(); i++) {
          out.write(events.user(i) + "," + events.time(i) + "\n");
        }
      }
      statement.execute("SET threads = 1");
      statement.execute("CREATE TABLE events AS SELECT * FROM read_csv('" + file
          + "', columns = {'user_id': 'BIGINT', 'time': 'BIGINT'}, header = false)");
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB must load the events.", e);
    }
  }

  long[] count() {
    long[] counts = new long[DAYS * OFFSETS];
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        int cohort = rows.getInt(1);
        for (int offset = 0; offset < OFFSETS; offset++) {
          counts[cohort * OFFSETS + offset] = rows.getLong(2 + offset);
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB must answer the query.", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB must close.", e);
    }
  }
}
