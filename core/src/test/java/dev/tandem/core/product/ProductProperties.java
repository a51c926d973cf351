package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Small products at random, judged by a matrix that says which feature reaches which along requirements. */
class ProductProperties {

  private static final int FEATURES = 6;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Which features each feature requires, and the month in which each is released, 0 for none. */
  record Wiring(List<List<Boolean>> requires, List<Integer> months) {}

  @Property(tries = 500)
  void build_anyWiring_refusesCyclesAndFeaturesBeforeTheirRequirements(
      @ForAll("wirings") Wiring wiring) {
    boolean[][] reaches = reaches(wiring);
    boolean cyclic = IntStream.range(0, FEATURES).anyMatch(i -> reaches[i][i]);
    boolean outOfOrder = IntStream.range(0, FEATURES * FEATURES)
        .anyMatch(pair -> reaches[pair / FEATURES][pair % FEATURES]
            && isEarlier(wiring, pair / FEATURES, pair % FEATURES));
    List<String> problems = problems(wiring);
    assertThat(problems.stream().anyMatch(problem -> problem.startsWith("features form a cycle: ")))
        .isEqualTo(cyclic);
    if (!cyclic) {
      assertThat(problems.stream()
              .anyMatch(problem -> problem.contains("must not be released before")))
          .isEqualTo(outOfOrder);
    }
  }

  @Property(tries = 500)
  void build_anyWiring_namesRealCyclesWithoutSharedFeature(@ForAll("wirings") Wiring wiring) {
    List<String> seen = new ArrayList<>();
    for (String problem : problems(wiring)) {
      if (problem.startsWith("features form a cycle: ")) {
        String cycle = problem.substring("features form a cycle: ".length(), problem.indexOf('.'));
        List<String> nodes = List.of(cycle.split(" -> "));
        for (int i = 1; i < nodes.size(); i++) {
          assertThat(wiring
                  .requires()
                  .get(Integer.parseInt(nodes.get(i - 1)))
                  .get(Integer.parseInt(nodes.get(i))))
              .isTrue();
        }
        assertThat(nodes.get(nodes.size() - 1)).isEqualTo(nodes.get(0));
        seen.addAll(nodes.subList(1, nodes.size()));
      }
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  private static boolean isEarlier(Wiring wiring, int feature, int required) {
    int month = wiring.months().get(feature);
    return month > 0 && month < wiring.months().get(required);
  }

  /** Warshall's closure: paths of one requirement or more. */
  private static boolean[][] reaches(Wiring wiring) {
    boolean[][] reaches = new boolean[FEATURES][FEATURES];
    for (int k = -1; k < FEATURES; k++) {
      for (int i = 0; i < FEATURES; i++) {
        for (int j = 0; j < FEATURES; j++) {
          reaches[i][j] |= k < 0 ? wiring.requires().get(i).get(j) : reaches[i][k] && reaches[k][j];
        }
      }
    }
    return reaches;
  }

  private static List<String> problems(Wiring wiring) {
    Product.Builder product = Product.builder("random", "Random", "EUR");
    for (int month = 1; month <= 3; month++) {
      LocalDate end = FIRST.plusMonths(month);
      product.release(Release.of("r" + month, "Release " + month, DateRange.of(FIRST, end)));
    }
    for (int i = 0; i < FEATURES; i++) {
      product.feature(feature(wiring, i));
    }
    try {
      return product.build().features().isEmpty() ? List.of("no feature") : List.of();
    } catch (InvalidProductException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private static Feature feature(Wiring wiring, int index) {
    Feature.Builder feature = Feature.builder("" + index, "Feature " + index);
    for (int j = 0; j < FEATURES; j++) {
      if (wiring.requires().get(index).get(j)) {
        feature.requires("" + j);
      }
    }
    Optional.of(wiring.months().get(index))
        .filter(month -> month > 0)
        .ifPresent(month -> feature.release("r" + month));
    return feature.build();
  }

  @Provide
  Arbitrary<Wiring> wirings() {
    Arbitrary<Boolean> rarely = Arbitraries.integers().between(1, 8).map(dice -> dice == 1);
    return Combinators.combine(
            rarely.list().ofSize(FEATURES).list().ofSize(FEATURES),
            Arbitraries.integers().between(0, 3).list().ofSize(FEATURES))
        .as(Wiring::new);
  }
}
