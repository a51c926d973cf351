package dev.tandem.metrics.prioritisation.multicriteria;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * PROMETHEE II: items ranked by how much they are preferred to the others, minus how much the others are preferred to them.
 *
 * <p>Differences are taken between the decimals as written, so 0.8 − 0.6 is exactly at a threshold of 0.2. Cost: O(items² × criteria)
 * time. Source: Jean-Pierre Brans and Philippe Vincke (1985), A preference ranking organisation method.
 *
 * @param preferences the criteria's preference functions; {@link PreferenceFunction.Usual} where none is stated
 */
public record Promethee(Map<String, PreferenceFunction> preferences) {

  /** Copies the map. */
  public Promethee {
    preferences = ImmutableMap.copyOf(preferences);
  }

  /** {@return PROMETHEE II with the usual function for every criterion} */
  public static Promethee withDefaults() {
    return new Promethee(ImmutableMap.of());
  }

  /**
   * {@return this method with a preference function for one criterion}
   *
   * @param criterion the criterion's name
   * @param preference its preference function
   */
  public Promethee withPreference(String criterion, PreferenceFunction preference) {
    ImmutableMap.Builder<String, PreferenceFunction> all = ImmutableMap.builder();
    return new Promethee(all.putAll(preferences).put(criterion, preference).buildKeepingLast());
  }

  /**
   * {@return the flows of the items}
   *
   * @param matrix the judgements and weights
   * @throws IllegalArgumentException if a preference function is stated for an unknown criterion
   */
  public PrometheeResult measure(DecisionMatrix matrix) {
    List<String> names = matrix.criteria().stream().map(Criterion::name).toList();
    for (String criterion : preferences.keySet()) {
      checkArgument(
          names.contains(criterion),
          "preferences must be for criteria of the matrix: %s, criteria %s. Rename it.",
          criterion,
          names);
    }
    int n = matrix.alternatives().size();
    double[] leaving = new double[n];
    double[] entering = new double[n];
    for (int k = 0; k < names.size(); k++) {
      addFlows(matrix, k, leaving, entering);
    }
    return new PrometheeResult(matrix, shares(leaving), shares(entering));
  }

  /** {@return which criteria have a preference function of their own} */
  @Override
  public String toString() {
    return "PROMETHEE: usual preferences"
        + (preferences.isEmpty() ? "" : ", but own for " + preferences.keySet());
  }

  private void addFlows(DecisionMatrix matrix, int k, double[] leaving, double[] entering) {
    Criterion criterion = matrix.criteria().get(k);
    PreferenceFunction function =
        preferences.getOrDefault(criterion.name(), new PreferenceFunction.Usual());
    double weight = matrix.weights().get(k).value();
    List<BigDecimal> column = matrix.column(k).stream().map(BigDecimal::valueOf).toList();
    for (int i = 0; i < column.size(); i++) {
      for (int j = 0; j < column.size(); j++) {
        double difference = column.get(i).subtract(column.get(j)).doubleValue();
        double gain = criterion.isBenefit() ? difference : -difference;
        if (gain > 0) {
          double preference = weight * function.preference(gain);
          // φ⁺(i) and φ⁻(j) take w P(gᵢ − gⱼ); both are divided by n − 1 in the end.
          leaving[i] += preference;
          entering[j] += preference;
        }
      }
    }
  }

  private static List<Double> shares(double[] flows) {
    double others = Math.max(1, flows.length - 1);
    return Arrays.stream(flows)
        .mapToObj(flow -> flow / others)
        .collect(ImmutableList.toImmutableList());
  }
}
