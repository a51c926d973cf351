package dev.tandem.metrics.delivery.dora.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;

/** Levels, gaps and shared ends of every printed table, against its words read anew. */
class DoraSchemeProperties {

  private static final Map<String, DoraMetric> METRICS = Map.of(
      "deployment_frequency", DoraMetric.DEPLOYMENT_FREQUENCY,
      "lead_time", DoraMetric.LEAD_TIME,
      "time_to_restore", DoraMetric.RECOVERY_TIME,
      "failed_deployment_recovery_time", DoraMetric.RECOVERY_TIME,
      "change_failure_rate", DoraMetric.CHANGE_FAILURE_RATE);

  private static final List<Table> TABLES = tables();

  private record Table(DoraScheme scheme, DoraMetric metric, BandOracle oracle) {}

  private record Key(DoraScheme scheme, DoraMetric metric) {}

  private static List<Table> tables() {
    Map<Key, List<List<String>>> rows = new LinkedHashMap<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        DoraSchemeProperties.class.getResourceAsStream("tables.csv"), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> line.startsWith("20")).forEach(line -> {
        List<String> cells = List.of(line.split(",", 5));
        DoraMetric metric = Optional.ofNullable(METRICS.get(cells.get(1))).orElseThrow();
        rows.computeIfAbsent(
                new Key(DoraScheme.valueOf("DORA_" + cells.get(0)), metric),
                key -> new ArrayList<>())
            .add(List.of(cells.get(2), cells.get(3)));
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows.entrySet().stream()
        .map(entry -> new Table(
            entry.getKey().scheme(),
            entry.getKey().metric(),
            new BandOracle(entry.getKey().metric(), entry.getValue())))
        .toList();
  }

  /** On an end of a range, beside one, or anywhere. */
  private static BigFraction value(Random random, DoraMetric metric) {
    BigFraction beside = BigFraction.of(random.nextInt(3) - 1, 100_000);
    return switch (metric) {
      case DEPLOYMENT_FREQUENCY -> {
        int[] hours = {1, 24, 168, 730, 4380, 1 + random.nextInt(6000)};
        yield BigFraction.of(24, hours[random.nextInt(hours.length)]).add(beside);
      }
      case LEAD_TIME, RECOVERY_TIME -> {
        int[] hours = {1, 24, 168, 730, 4380, 1 + random.nextInt(6000)};
        yield BigFraction.of(hours[random.nextInt(hours.length)]).add(beside);
      }
      case CHANGE_FAILURE_RATE -> {
        int[] percents = {1, 15, 16, 30, 31, 45, 46, 60, 1 + random.nextInt(100)};
        yield BigFraction.of(percents[random.nextInt(percents.length)], 100).add(beside);
      }
    };
  }

  @Property(tries = 200)
  void ratings_areThoseOfThePrintedWords(@ForAll Random random) {
    for (Table table : TABLES) {
      BigFraction value = value(random, table.metric());
      DoraRating rating = table.scheme().rate(table.metric(), value.doubleValue());
      assertThat(rating.toString())
          .as("%s of %s", value, table.scheme())
          .endsWith(" by " + table.scheme() + ": " + table.oracle().rate(value));
    }
    assertThat(TABLES).hasSize(8 * 4);
  }
}
