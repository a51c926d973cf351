package dev.tandem.scheduling.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads of iterations that were computed independently; reference.json says how. */
class CapacityReferenceTest {

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        CapacityReferenceTest.class.getResourceAsStream("reference.json"))) {
      JsonNode all = new JsonMapper().readTree(file);
      return StreamSupport.stream(all.get("capacity").spliterator(), false);
    }
  }

  private static List<BigDecimal> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(each -> new BigDecimal(each.asInt()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void load_caseFromElsewhere_isAsBooked(JsonNode given) {
    List<DueWork> booked = new ArrayList<>();
    for (JsonNode item : given.get("input").get("items")) {
      int sprint = item.get("sprint").asInt();
      booked.add(
          DueWork.within(item.get("id").asString(), item.get("estimate").asInt(), sprint, sprint));
    }
    TeamLoad load =
        TeamLoad.of("team", numbers(given.get("input").get("iteration_capacity")), booked);
    JsonNode expected = given.get("expected");
    assertThat(load.periods())
        .extracting(TeamLoad.Period::due)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(numbers(expected.get("used")));
    assertThat(load.periods())
        .extracting(TeamLoad.Period::leftIfDone)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(numbers(expected.get("remaining")));
    List<Integer> overbooked = new ArrayList<>();
    expected.get("overbooked").forEach(period -> overbooked.add(period.asInt()));
    assertThat(load.overbooked()).isEqualTo(overbooked);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fill_caseFromElsewhere_isThatOfItsRanks(JsonNode given) {
    List<RankedWork> ranked = new ArrayList<>();
    for (JsonNode item : given.get("input").get("items")) {
      ImmutableSet.Builder<String> after = ImmutableSet.builder();
      item.get("after").forEach(id -> after.add(id.asString()));
      ranked.add(new RankedWork(
          item.get("id").asString(), new BigDecimal(item.get("estimate").asInt()), after.build()));
    }
    RankFill fill = RankFill.of(
        "team",
        numbers(given.get("input").get("iteration_capacity")),
        ranked,
        Succession.LATER_PERIOD);
    JsonNode expected = given.get("expected");
    expected
        .get("rank_fill_iteration")
        .forEachEntry((id, period) -> assertThat(fill.periodOf(id)).hasValue(period.asInt()));
    assertThat(fill.periods())
        .extracting(RankFill.Filled::remaining)
        .containsExactlyElementsOf(numbers(expected.get("rank_fill_remaining")));
  }
}
