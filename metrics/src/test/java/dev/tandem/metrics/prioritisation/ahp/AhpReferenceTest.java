package dev.tandem.metrics.prioritisation.ahp;

import static dev.tandem.metrics.prioritisation.ReferenceCase.doubles;
import static dev.tandem.metrics.prioritisation.ReferenceCase.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AhpReferenceTest {

  @ParameterizedTest
  @MethodSource
  void ahp(ReferenceCase reference) {
    PairwiseMatrix matrix = matrix(reference.input().get("matrix"));
    List<Double> fromThree =
        doubles(reference.input().get("random_index_table")).subList(2, 10);
    Ahp process = Ahp.withDefaults().withRandomIndex(new RandomIndex(fromThree));
    AhpWeights weights = process.weigh(matrix);
    reference.checkAll("weights", weights.weights());
    reference.check("lambda_max", weights.principalEigenvalue());
    reference.check("ci", weights.consistencyIndex());
    reference.check("cr", weights.consistencyRatio().orElseThrow());
    assertThat(weights.isConsistent(0.1))
        .isEqualTo(reference.expected().get("consistent_at_0_10").asBoolean());
    reference.checkAll(
        "weights_geometric_mean",
        process.withPriorities(PriorityMethod.GEOMETRIC_MEAN).weigh(matrix).weights());
    reference.checkAll(
        "weights_column_normalised_mean",
        process.withPriorities(PriorityMethod.COLUMN_MEAN).weigh(matrix).weights());
  }

  @ParameterizedTest
  @MethodSource
  void ahpHierarchy(ReferenceCase reference) {
    PairwiseMatrix criteria = matrix(reference.input().get("criteria"));
    ImmutableMap.Builder<String, PairwiseMatrix> items = ImmutableMap.builder();
    for (int k = 0; k < criteria.size(); k++) {
      PairwiseMatrix below = matrix(reference.input().get("alternatives").get(k));
      items.put(criteria.items().get(k), below);
      reference.checkAll(
          Ahp.withDefaults().weigh(below).weights(),
          reference.expected().get("local").get(k));
    }
    reference.checkAll("criteria_weights", Ahp.withDefaults().weigh(criteria).weights());
    Map<String, Double> weights = AhpHierarchy.of(criteria, items.buildOrThrow())
        .weigh(Ahp.withDefaults(), Synthesis.DISTRIBUTIVE);
    reference.checkAll("global_", Lists.newArrayList(weights.values()));
  }

  static Stream<ReferenceCase> ahp() {
    return ReferenceCase.of(AhpReferenceTest.class, "ahp", 2.7e-14);
  }

  static Stream<ReferenceCase> ahpHierarchy() {
    return ReferenceCase.of(AhpReferenceTest.class, "ahp_hierarchy", 5e-15);
  }

  private static PairwiseMatrix matrix(JsonNode rows) {
    List<List<Double>> read = new ArrayList<>();
    rows.forEach(row -> read.add(doubles(row)));
    return new PairwiseMatrix(names(rows.size()), read);
  }
}
