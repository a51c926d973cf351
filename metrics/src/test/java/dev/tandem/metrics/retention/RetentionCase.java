package dev.tandem.metrics.retention;

import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published or computed case: its description and its events, from the files beside this class. */
record RetentionCase(JsonNode json, List<Event> events) {

  record Event(String user, Instant time, String name, String plan) {}

  static RetentionCase read(String id) {
    JsonNode json = new JsonMapper().readTree(text(id + ".json"));
    if (!json.get("input").isString()) {
      return new RetentionCase(json, List.of());
    }
    List<String> lines = text(json.get("input").asString()).lines().toList();
    List<Event> events = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      events.add(
          new Event(cells[0], Instant.parse(cells[1]), cells[2], cells.length > 3 ? cells[3] : ""));
    }
    return new RetentionCase(json, events);
  }

  private static String text(String name) {
    try (InputStream in = RetentionCase.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode expected(String name) {
    return json.get("expected").get(name);
  }

  JsonNode parameter(String name) {
    return json.get("params").get(name);
  }

  /** Feeds all events; those that pass neither filter are left out. */
  RetentionAccumulator<String> accumulate(
      RetentionConvention convention,
      CohortRange range,
      Predicate<Event> start,
      Predicate<Event> comeBack) {
    RetentionAccumulator<String> accumulator = RetentionAccumulator.ofTexts(convention, range);
    for (Event event : events) {
      if (start.test(event) && comeBack.test(event)) {
        accumulator.add(event.user(), event.time(), EventKind.START_AND_RETURN);
      } else if (start.test(event)) {
        accumulator.add(event.user(), event.time(), EventKind.START);
      } else if (comeBack.test(event)) {
        accumulator.add(event.user(), event.time(), EventKind.RETURN);
      }
    }
    return accumulator;
  }

  static Predicate<Event> named(String event) {
    return row -> row.name().equals(event);
  }

  static Predicate<Event> any() {
    return row -> true;
  }

  static List<List<Long>> counts(RetentionTable table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(RetentionCell::retained).toList())
        .toList();
  }

  static List<List<Long>> longs(JsonNode rows) {
    List<List<Long>> all = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Long> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asLong()));
      all.add(cells);
    }
    return all;
  }
}
