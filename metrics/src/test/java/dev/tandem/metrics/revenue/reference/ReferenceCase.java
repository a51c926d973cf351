package dev.tandem.metrics.revenue.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published or computed case from the resources of recurring revenue; each says where it comes from. */
public record ReferenceCase(JsonNode json) {

  /** Reads a case by its id. */
  public static ReferenceCase read(String id) {
    return new ReferenceCase(new JsonMapper().readTree(text(id + ".json")));
  }

  /** Reads the rows of a CSV file, without its header. */
  public static List<List<String>> rows(String name) {
    return text(name)
        .lines()
        .skip(1)
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  private static String text(String name) {
    try (InputStream in =
        ReferenceCase.class.getResourceAsStream("/dev/tandem/metrics/revenue/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An input. */
  public JsonNode input(String name) {
    return json.get("input").get(name);
  }

  /** An expected number. */
  public double expected(String name) {
    return json.get("expected").get(name).asDouble();
  }

  /** All that is expected. */
  public JsonNode expected() {
    return json.get("expected");
  }
}
