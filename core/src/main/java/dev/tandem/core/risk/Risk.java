package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;

/**
 * An uncertain event that matters to the plan if it occurs: because of a <em>cause</em>, an <em>event</em> may happen, with its impacts
 * on durations, cost or value.
 *
 * <p>The responses are those decided on, in the order in which they act: each one's residual is what remains after it and all before
 * it. A residual must be no worse than what was there before, unless its response declares a {@link ResidualRule#TRADE_OFF}.
 *
 * <pre>{@code
 * TaskId build = TaskId.of("build");
 * RiskAssessment inherent = RiskAssessment.of(0.4)
 *     .withDuration(DurationImpact.delay(build, Estimate.triangular(5, 10, 20)));
 * Risk late = Risk.threat(RiskId.of("R1"), "Supplier delivers late", inherent)
 *     .withResponse(RiskResponse.of(REDUCE, "Order a month earlier", inherent.withProbability(0.1))
 *         .withCost(Estimate.fixed(2_000)));
 * late.inherent().durationExposure(build, 30).mean();   // 4.67 working days
 * late.residual().durationExposure(build, 30).mean();   // 1.17
 * }</pre>
 *
 * @param id the risk's id
 * @param title the event in a few words; not blank
 * @param kind whether the event is feared or hoped for
 * @param cause why it may occur; empty while unknown
 * @param inherent how likely and how large, before any response
 * @param responses what is done about it, in the order in which it acts
 * @param owner who watches it; empty while nobody does
 * @param state where it stands
 */
public record Risk(
    RiskId id,
    String title,
    RiskKind kind,
    String cause,
    RiskAssessment inherent,
    List<RiskResponse> responses,
    String owner,
    RiskState state) {

  /**
   * Checks title and responses, and copies the responses.
   *
   * @throws IllegalArgumentException if {@code title} is blank, a response's strategy does not suit {@code kind}, or a residual is worse
   *     than what was there before it without declaring a trade-off
   */
  public Risk {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(inherent, "inherent");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(state, "state");
    checkArgument(
        !title.isBlank(), "title must not be blank: \"%s\", risk %s. Name the event.", title, id);
    responses = ImmutableList.copyOf(responses);
    RiskAssessment before = inherent;
    for (RiskResponse response : responses) {
      checkResponse(id, kind, before, response);
      before = response.residual();
    }
  }

  /**
   * {@return a threat that is open and has no response so far}
   *
   * @param id the risk's id
   * @param title the event in a few words; not blank
   * @param inherent how likely and how large
   * @throws IllegalArgumentException if {@code title} is blank
   */
  public static Risk threat(RiskId id, String title, RiskAssessment inherent) {
    return new Risk(
        id, title, RiskKind.THREAT, "", inherent, ImmutableList.of(), "", RiskState.OPEN);
  }

  /**
   * {@return an opportunity that is open and has no response so far}
   *
   * @param id the risk's id
   * @param title the event in a few words; not blank
   * @param inherent how likely and how large
   * @throws IllegalArgumentException if {@code title} is blank
   */
  public static Risk opportunity(RiskId id, String title, RiskAssessment inherent) {
    return new Risk(
        id, title, RiskKind.OPPORTUNITY, "", inherent, ImmutableList.of(), "", RiskState.OPEN);
  }

  /**
   * {@return this risk with another cause}
   *
   * @param cause why it may occur; empty while unknown
   */
  public Risk withCause(String cause) {
    return new Risk(id, title, kind, cause, inherent, responses, owner, state);
  }

  /**
   * {@return this risk with another owner}
   *
   * @param owner who watches it; empty for nobody
   */
  public Risk withOwner(String owner) {
    return new Risk(id, title, kind, cause, inherent, responses, owner, state);
  }

  /**
   * {@return this risk in another state}
   *
   * @param state where it stands
   */
  public Risk withState(RiskState state) {
    return new Risk(id, title, kind, cause, inherent, responses, owner, state);
  }

  /**
   * {@return this risk with a further response}
   *
   * @param response what is done, on top of the responses so far
   * @throws IllegalArgumentException if its strategy does not suit the kind of risk, or its residual is worse than {@link #residual()}
   *     without declaring a trade-off
   */
  public Risk withResponse(RiskResponse response) {
    ImmutableList<RiskResponse> longer =
        ImmutableList.<RiskResponse>builder().addAll(responses).add(response).build();
    return new Risk(id, title, kind, cause, inherent, longer, owner, state);
  }

  /** {@return what remains after all responses: the last one's residual, or the inherent assessment without a response} */
  public RiskAssessment residual() {
    return responses.isEmpty() ? inherent : responses.get(responses.size() - 1).residual();
  }

  private static void checkResponse(
      RiskId id, RiskKind kind, RiskAssessment before, RiskResponse response) {
    checkArgument(
        response.strategy().suits(kind),
        "response strategy must suit the kind of risk: %s for %s, risk %s. Choose another strategy.",
        response.strategy(),
        kind,
        id);
    if (response.residualRule() == ResidualRule.NO_WORSE) {
      new ResidualCheck(kind, before, response.residual()).firstWorsening().ifPresent(worsening -> {
        throw new IllegalArgumentException("residual must be no worse than before the response: "
            + worsening + ", risk " + id + ". Correct it, or declare ResidualRule.TRADE_OFF.");
      });
    }
  }
}
