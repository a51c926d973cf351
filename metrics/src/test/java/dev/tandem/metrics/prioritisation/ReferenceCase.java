package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case from the {@code reference.json} beside a test: input and expected numbers, with their source.
 *
 * <p>Numbers agree if |actual − expected| ≤ tolerance × |expected|; {@code docs/testing.md} lists the tolerances.
 */
@SuppressWarnings(
    "exports") // Tests run on the class path; the JSON library is in no exported module.
public record ReferenceCase(String id, JsonNode input, JsonNode expected, double tolerance) {

  /** {@return the cases of a method, in file order; a tolerance of 0 means exactly} */
  public static Stream<ReferenceCase> of(Class<?> test, String method, double tolerance) {
    try (InputStream file = Objects.requireNonNull(test.getResourceAsStream("reference.json"))) {
      List<ReferenceCase> cases = new ArrayList<>();
      for (JsonNode node : new JsonMapper().readTree(file)) {
        if (node.get("method").asString().equals(method)) {
          cases.add(new ReferenceCase(
              node.get("id").asString(), node.get("input"), node.get("expected"), tolerance));
        }
      }
      assertThat(cases).isNotEmpty();
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that a number agrees with the one expected under a name. */
  public void check(String name, double actual) {
    check(actual, expected.get(name).asDouble(), name);
  }

  /** Asserts that numbers agree with the list expected under a name. */
  public void checkAll(String name, List<Double> actual) {
    checkAll(actual, expected.get(name));
  }

  /** Asserts that numbers agree with a list, or with the values of an object in file order. */
  public void checkAll(List<Double> actual, JsonNode list) {
    checkAll(actual, doubles(list));
  }

  /** Asserts that numbers agree with others. */
  public void checkAll(List<Double> actual, List<Double> wanted) {
    assertThat(actual).hasSize(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      check(actual.get(i), wanted.get(i), "entry " + i);
    }
  }

  /** Asserts that the scores of a ranking agree, in the order in which the items were given. */
  public void checkScores(String name, Ranking ranking, List<String> items) {
    checkAll(
        name, items.stream().map(item -> ranking.item(item).score().value()).toList());
  }

  /** Asserts that the positions of a ranking are those expected, in the order in which the items were given. */
  public void checkPositions(String name, Ranking ranking, List<String> items) {
    Map<String, Integer> positions = ranking.positions();
    assertThat(items.stream().map(positions::get).toList()).isEqualTo(integers(expected.get(name)));
  }

  /** {@return the numbers of a list, or the values of an object in file order} */
  public static List<Double> doubles(JsonNode list) {
    List<Double> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asDouble()));
    return numbers;
  }

  /** {@return the whole numbers of a list} */
  public static List<Integer> integers(JsonNode list) {
    return doubles(list).stream().map(Double::intValue).toList();
  }

  /** {@return the texts of a list} */
  public static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** {@return the numbers of an object, by name, in file order} */
  public static Map<String, Double> numbers(JsonNode object) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    object
        .properties()
        .forEach(property -> numbers.put(property.getKey(), property.getValue().asDouble()));
    return numbers;
  }

  /** {@return names for items that the case only numbers: item 0, item 1, …} */
  public static List<String> names(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "item " + i).toList();
  }

  /** {@return the case's id, for test reports} */
  @Override
  public String toString() {
    return id;
  }

  private void check(double actual, double wanted, String name) {
    assertThat(Math.abs(actual - wanted))
        .as("%s of %s: %s, expected %s", name, id, actual, wanted)
        .isLessThanOrEqualTo(tolerance * Math.abs(wanted));
  }
}
