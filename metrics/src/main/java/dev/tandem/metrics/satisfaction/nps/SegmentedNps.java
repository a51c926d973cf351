package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.text.TextTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Net promoter scores of segments that share no respondent: plans, countries, platforms.
 *
 * @param segments the score of each segment, in the order given; all counted by the same breaks
 */
public record SegmentedNps(Map<String, NetPromoterScore> segments) {

  /**
   * Copies the segments and checks that they are counted alike.
   *
   * @throws IllegalArgumentException if there is no segment, or the breaks differ
   */
  public SegmentedNps {
    segments = ImmutableMap.copyOf(segments);
    checkArgument(!segments.isEmpty(), "segments must not be empty. Give at least one.");
    NetPromoterScore first = segments.values().iterator().next();
    segments.values().forEach(segment -> first.checkSameBreaks(segment.convention()));
  }

  /** {@return the score of all answers together, under the first segment's convention} */
  public NetPromoterScore total() {
    return segments.values().stream().reduce(NetPromoterScore::plus).orElseThrow();
  }

  /**
   * {@return the score of a population in which the segments have the given shares, whoever happened to answer; empty if a segment with a
   * share above 0 has no answers}
   *
   * <p>Σ Wₕ sₕ with variance Σ Wₕ² vₕ / nₕ: post-stratification with known shares. Where everyone is as likely to answer, it equals the
   * total. Wald interval at the first segment's confidence, within [-100, 100]. Source: Cochran (1977), Sampling Techniques, chapter 5.
   *
   * @param shares each segment's share of the population; one for each segment, from 0, not all 0; scaled to the sum 1
   * @throws IllegalArgumentException if the shares are not those of the segments, or not finite and at least 0, or all 0
   */
  public Optional<WeightedNpsEstimate> weightedBy(Map<String, Double> shares) {
    double sum = checkedSum(shares);
    double total = 0;
    double balance = 0;
    double variance = 0;
    for (Map.Entry<String, NetPromoterScore> segment : segments.entrySet()) {
      double share = shares.getOrDefault(segment.getKey(), 0.0) / sum;
      if (share > 0) {
        if (segment.getValue().responses() == 0) {
          return Optional.empty();
        }
        NpsSample sample = segment.getValue().sample();
        total += share;
        balance += share * sample.score();
        variance += share * share * sample.variance() / sample.responses();
      }
    }
    // Scaled shares sum to 1 but for rounding; divided by their own sum, no score leaves [-1, 1].
    return Optional.of(new WeightedNpsEstimate(
        100 * (balance / total),
        100 * Math.sqrt(variance),
        total().convention(),
        "segments weighted by population shares"));
  }

  /**
   * {@return what part of the change since {@code before} comes from scores within segments, and what part from other shares of
   * respondents; empty if a segment has no answers on either side}
   *
   * @param before the same segments earlier
   * @throws IllegalArgumentException if the segments or the breaks differ
   */
  public Optional<NpsChange> changeFrom(SegmentedNps before) {
    checkSegments(before.segments.keySet());
    total().checkSameBreaks(before.total().convention());
    if (hasEmptySegment() || before.hasEmptySegment()) {
      return Optional.empty();
    }
    double within = 0;
    double mix = 0;
    for (String name : segments.keySet()) {
      double scoreBefore = before.segment(name).score();
      double scoreNow = segment(name).score();
      double shareBefore = before.segment(name).responses() / before.total().responses();
      double shareNow = segment(name).responses() / total().responses();
      within += (shareBefore + shareNow) / 2 * (scoreNow - scoreBefore);
      mix += (shareNow - shareBefore) * (scoreBefore + scoreNow) / 2;
    }
    return Optional.of(new NpsChange(100 * within, 100 * mix));
  }

  private NpsSample segment(String name) {
    NetPromoterScore score = segments.get(name);
    checkArgument(
        score != null, "segment must be known: %s. Name one of %s.", name, segments.keySet());
    return score.sample();
  }

  private boolean hasEmptySegment() {
    return segments.values().stream().anyMatch(segment -> segment.responses() == 0);
  }

  private double checkedSum(Map<String, Double> shares) {
    checkSegments(shares.keySet());
    double sum = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      checkArgument(
          share.getValue() >= 0 && Double.isFinite(share.getValue()),
          "share must be finite and at least 0: %s of segment %s. Give its part of the population.",
          share.getValue(),
          share.getKey());
      sum += share.getValue();
    }
    checkArgument(
        sum > 0 && Double.isFinite(sum),
        "shares must have a finite sum above 0: %s. Weight at least one segment.",
        sum);
    return sum;
  }

  private void checkSegments(Set<String> names) {
    checkArgument(
        ImmutableSet.copyOf(names).equals(segments.keySet()),
        "segments must be the same: %s and %s. Name each segment on both sides.",
        segments.keySet(),
        names);
  }

  /** {@return a row a segment with its score} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("segment")
        .numbers("responses")
        .numbers("detractors")
        .numbers("passives")
        .numbers("promoters")
        .numbers("score")
        .rows(segments.entrySet(), each -> new Object[] {
          each.getKey(),
          each.getValue().responses(),
          each.getValue().detractors(),
          each.getValue().passives(),
          each.getValue().promoters(),
          each.getValue().score()
        });
    return table.toString();
  }
}
