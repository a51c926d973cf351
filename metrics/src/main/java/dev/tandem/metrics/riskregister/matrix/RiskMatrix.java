package dev.tandem.metrics.riskregister.matrix;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A matrix of probability and impact: two scales, whose scores are multiplied, and the bands of the product.
 *
 * <p>Its scores are ordinal numbers, although they are multiplied: they say which cell is treated how, and nothing about money. {@link
 * MatrixReview#reversals()} shows where they contradict it.
 *
 * <p>Sources: Project Management Institute (2013), PMBOK Guide, fifth edition, figure 11-10; Cox (2008), What's wrong with risk matrices?, Risk
 * Analysis 28.
 *
 * @param name what people call it; not blank
 * @param probability the levels of probability, ascending; the last one reaches 1
 * @param impact the levels of the impact, regardless of its sign, ascending
 * @param bands the bands, ascending, the first from 0
 */
public record RiskMatrix(
    String name, List<ScaleLevel> probability, List<ScaleLevel> impact, List<MatrixBand> bands) {

  private static final List<String> FIVE =
      ImmutableList.of("very low", "low", "moderate", "high", "very high");
  private static final List<String> FIFTHS = ImmutableList.of("0.1", "0.3", "0.5", "0.7", "0.9");
  private static final List<String> DOUBLED = ImmutableList.of("0.05", "0.1", "0.2", "0.4", "0.8");
  private static final List<String> ONE_TO_FIVE = ImmutableList.of("1", "2", "3", "4", "5");
  private static final List<Double> FIFTHS_OF_ONE = ImmutableList.of(0.2, 0.4, 0.6, 0.8, 1.0);

  /**
   * Copies and checks scales and bands.
   *
   * @throws IllegalArgumentException if {@code name} is blank, a scale or the bands are empty or do not ascend, the last level of probability
   *     does not reach 1, or the first band does not start at 0
   */
  public RiskMatrix {
    checkArgument(!name.isBlank(), "name of a matrix must not be blank: \"%s\". Name it.", name);
    probability = ImmutableList.copyOf(probability);
    impact = ImmutableList.copyOf(impact);
    bands = ImmutableList.copyOf(bands);
    checkScale("probability", probability);
    checkScale("impact", impact);
    checkArgument(
        probability.get(probability.size() - 1).upTo() == 1,
        "levels of probability must reach 1: the last reaches %s. Add the level above.",
        probability.get(probability.size() - 1).upTo());
    checkArgument(
        !bands.isEmpty() && bands.get(0).from().signum() == 0,
        "bands must start at 0: %s. Add the band below.",
        bands);
    for (int i = 1; i < bands.size(); i++) {
      checkArgument(
          bands.get(i - 1).from().compareTo(bands.get(i).from()) < 0,
          "bands must ascend: %s is followed by %s. Sort them.",
          bands.get(i - 1),
          bands.get(i));
    }
  }

  private static void checkScale(String role, List<ScaleLevel> levels) {
    checkArgument(!levels.isEmpty(), "levels of %s must not be empty: []. State one.", role);
    for (int i = 1; i < levels.size(); i++) {
      ScaleLevel before = levels.get(i - 1);
      ScaleLevel level = levels.get(i);
      checkArgument(
          before.upTo() < level.upTo() && before.score().compareTo(level.score()) < 0,
          "levels of %s must ascend by value and score: %s is followed by %s. Sort them.",
          role,
          before,
          level);
    }
  }

  /**
   * {@return the matrix of the PMBOK Guide: probabilities 0.1, 0.3, 0.5, 0.7, 0.9, impacts 0.05, 0.1, 0.2, 0.4, 0.8; moderate from 0.06,
   *     high from 0.18}
   *
   * <p>A probability belongs to the level whose score is nearest: up to 0.2, 0.4, 0.6, 0.8 and 1.
   *
   * @param impactBounds the highest impact of very low, low, moderate and high, in the unit of the register
   * @throws IllegalArgumentException if there are not four bounds, or they do not ascend above 0
   */
  public static RiskMatrix pmbok(List<Double> impactBounds) {
    return new RiskMatrix(
        "PMBOK",
        levels(FIFTHS_OF_ONE, FIFTHS),
        levels(withOpenEnd(impactBounds), DOUBLED),
        ImmutableList.of(
            MatrixBand.of("low", "0"),
            MatrixBand.of("moderate", "0.06"),
            MatrixBand.of("high", "0.18")));
  }

  /**
   * {@return the matrix of 1 to 25: both scales from 1 to 5; medium from 6, high from 12, critical from 20}
   *
   * @param impactBounds the highest impact of the levels 1 to 4, in the unit of the register
   * @throws IllegalArgumentException if there are not four bounds, or they do not ascend above 0
   */
  public static RiskMatrix oneTo25(List<Double> impactBounds) {
    return new RiskMatrix(
        "1 to 25",
        levels(FIFTHS_OF_ONE, ONE_TO_FIVE),
        levels(withOpenEnd(impactBounds), ONE_TO_FIVE),
        ImmutableList.of(
            MatrixBand.of("low", "0"),
            MatrixBand.of("medium", "6"),
            MatrixBand.of("high", "12"),
            MatrixBand.of("critical", "20")));
  }

  private static List<Double> withOpenEnd(List<Double> bounds) {
    checkArgument(
        bounds.size() == FIVE.size() - 1,
        "bounds of impact must be 4: %s. State the highest impact of each level but the last.",
        bounds);
    return ImmutableList.<Double>builder().addAll(bounds).add(Double.MAX_VALUE).build();
  }

  private static List<ScaleLevel> levels(List<Double> bounds, List<String> scores) {
    ImmutableList.Builder<ScaleLevel> levels = ImmutableList.builder();
    for (int i = 0; i < FIVE.size(); i++) {
      levels.add(ScaleLevel.of(FIVE.get(i), bounds.get(i), scores.get(i)));
    }
    return levels.build();
  }

  /**
   * {@return the cell of a risk}
   *
   * @param riskProbability how likely it is, from 0 to 1; at the end of a level it still belongs to it
   * @param riskImpact how large it is, of either sign
   * @throws IllegalArgumentException if the probability is not from 0 to 1, or the impact is not finite
   */
  public MatrixRating rate(double riskProbability, double riskImpact) {
    checkArgument(
        riskProbability >= 0 && riskProbability <= 1,
        "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
        riskProbability);
    checkArgument(
        Double.isFinite(riskImpact), "impact must be finite: %s. State how large.", riskImpact);
    return rating(level(probability, riskProbability), level(impact, Math.abs(riskImpact)));
  }

  /**
   * {@return the cell of two levels}
   *
   * @param probabilityLevel a level of probability
   * @param impactLevel a level of impact
   * @throws IllegalArgumentException if one is not of this matrix
   */
  public MatrixRating rating(ScaleLevel probabilityLevel, ScaleLevel impactLevel) {
    checkArgument(
        probability.contains(probabilityLevel) && impact.contains(impactLevel),
        "levels must be of the matrix %s: %s and %s. Take them from its scales.",
        name,
        probabilityLevel,
        impactLevel);
    var score = probabilityLevel.score().multiply(impactLevel.score());
    MatrixBand band = bands.get(0);
    for (MatrixBand higher : bands) {
      band = higher.from().compareTo(score) <= 0 ? higher : band;
    }
    return new MatrixRating(probabilityLevel, impactLevel, score, band);
  }

  private static ScaleLevel level(List<ScaleLevel> levels, double value) {
    return levels.stream()
        .filter(level -> value <= level.upTo())
        .findFirst()
        .orElse(levels.get(levels.size() - 1));
  }

  /** {@return the name, the scales and the bands} */
  @Override
  public String toString() {
    return name + ": probability " + probability + ", impact " + impact + ", bands " + bands;
  }
}
