package dev.tandem.metrics.prioritisation.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of a reference file: its input, what is expected of it, and where that comes from.
 *
 * @param id the case's name
 * @param input the input
 * @param expected the expected numbers
 * @param tolerance the relative tolerance: numbers x and y agree if |x − y| is at most tolerance · (1 + |y|)
 */
public record ReferenceCase(String id, JsonNode input, JsonNode expected, double tolerance) {

  /** {@return the cases of a resource beside {@code owner} whose ids start with {@code prefix}; at least one} */
  public static Stream<ReferenceCase> read(Class<?> owner, String resource, String prefix) {
    try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(resource))) {
      List<ReferenceCase> cases = new ArrayList<>();
      for (JsonNode node : JsonMapper.shared().readTree(stream)) {
        if (node.get("id").asString().startsWith(prefix)) {
          cases.add(new ReferenceCase(
              node.get("id").asString(),
              node.get("input"),
              node.get("expected"),
              node.get("tolerance").asDouble()));
        }
      }
      if (cases.isEmpty()) {
        throw new IllegalStateException("no case in " + resource + " starts with " + prefix);
      }
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return how far a number may be from the expected one} */
  public Offset<Double> near(double expected) {
    return Offset.offset(tolerance * (1 + Math.abs(expected)));
  }

  /** {@return the numbers of a list, as the ids of test items} */
  public static List<String> ids(JsonNode indices) {
    return elements(indices).map(JsonNode::asString).toList();
  }

  /** {@return the ids that a list of pairs [a, b] gives to {@code item} on one side: the other sides of its pairs} */
  public static String[] partners(JsonNode pairs, int itemSide, int item) {
    return elements(pairs)
        .filter(pair -> pair.get(itemSide).asInt() == item)
        .map(pair -> pair.get(1 - itemSide).asString())
        .toArray(String[]::new);
  }

  /** {@return the elements of a list; none if it is left out} */
  public static Stream<JsonNode> elements(JsonNode list) {
    return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return id;
  }
}
