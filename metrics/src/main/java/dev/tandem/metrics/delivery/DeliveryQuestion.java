package dev.tandem.metrics.delivery;

import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.statement.ChoiceDifference;

/** What is asked about a project, of which portfolios have rates. */
public enum DeliveryQuestion {

  /** Was it finished in time? */
  ON_TIME("on time", DeliveryTolerance.TIME) {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.onTime();
    }
  },

  /** Did it cost no more than its budget? */
  ON_BUDGET("on budget", DeliveryTolerance.COST) {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.onBudget();
    }
  },

  /** Was delivered what was committed? */
  IN_SCOPE("in scope", DeliveryTolerance.SCOPE) {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.inScope();
    }
  },

  /** Did few defects escape, and was little of the work rework? */
  GOOD_ENOUGH("good enough", DeliveryTolerance.ESCAPED, DeliveryTolerance.REWORK) {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.goodEnough();
    }
  },

  /** Are those satisfied for whom it was? */
  SATISFACTORY("satisfactory") {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.satisfactory();
    }
  },

  /** On time, on budget and in scope? A project that was cancelled was not. */
  ALL_THREE("all three", DeliveryTolerance.TIME, DeliveryTolerance.COST, DeliveryTolerance.SCOPE) {
    @Override
    public Verdict answer(DeliveryVerdict verdict) {
      return verdict.project().state() == DeliveryState.CANCELLED
          ? Verdict.MISSED
          : verdict.allThree();
    }

    @Override
    boolean isOver(DeliveryState state) {
      return state != DeliveryState.RUNNING;
    }
  };

  private final String label;
  private final ImmutableSet<String> choices;

  DeliveryQuestion(String label, String... choices) {
    this.label = label;
    this.choices = ImmutableSet.copyOf(choices);
  }

  /**
   * {@return the answer for a project}
   *
   * @param verdict the verdict on it
   */
  public abstract Verdict answer(DeliveryVerdict verdict);

  /** Whether a project in this state has an answer for good. */
  boolean isOver(DeliveryState state) {
    return state == DeliveryState.FINISHED;
  }

  /**
   * {@return whether a project counts in the rate: it is over, and the answer is known}
   *
   * @param verdict the verdict on it
   */
  public boolean counts(DeliveryVerdict verdict) {
    return isOver(verdict.project().state()) && answer(verdict) != Verdict.UNKNOWN;
  }

  /**
   * {@return whether a project counts in the rate and was as wanted}
   *
   * @param verdict the verdict on it
   */
  public boolean isMet(DeliveryVerdict verdict) {
    return counts(verdict) && answer(verdict) == Verdict.MET;
  }

  /**
   * {@return whether a choice of the convention can change the answer}
   *
   * @param choice the choice, made in two ways
   */
  public boolean dependsOn(ChoiceDifference choice) {
    return choices.contains(choice.choice());
  }

  /** {@return the question in words} */
  @Override
  public String toString() {
    return label;
  }
}
