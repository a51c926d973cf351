package dev.tandem.metrics.delivery.portfolio;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.delivery.ChaosClass;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The projects behind each rate.
 *
 * @param rates the rates
 */
public record DeliveryEvidence(DeliveryRates rates) {

  /** Checks that they are there. */
  public DeliveryEvidence {
    Objects.requireNonNull(rates, "rates");
  }

  /**
   * {@return the projects that count in a rate and were as wanted}
   *
   * @param question what is asked about them
   */
  public ImmutableList<DeliveryVerdict> met(DeliveryQuestion question) {
    return those(question::isMet);
  }

  /**
   * {@return the projects that count in a rate and were not as wanted}
   *
   * @param question what is asked about them
   */
  public ImmutableList<DeliveryVerdict> missed(DeliveryQuestion question) {
    return those(verdict -> question.counts(verdict) && !question.isMet(verdict));
  }

  /**
   * {@return the projects that do not count in a rate: they go on, or nobody knows the answer}
   *
   * @param question what is asked about them
   */
  public ImmutableList<DeliveryVerdict> notCounted(DeliveryQuestion question) {
    return those(verdict -> !question.counts(verdict));
  }

  /**
   * {@return the projects of a class}
   *
   * @param kind the class
   */
  public ImmutableList<DeliveryVerdict> of(ChaosClass kind) {
    return those(verdict -> verdict.chaosClass() == kind);
  }

  private ImmutableList<DeliveryVerdict> those(Predicate<DeliveryVerdict> wanted) {
    return rates.verdicts().stream().filter(wanted).collect(ImmutableList.toImmutableList());
  }

  private static List<String> ids(List<DeliveryVerdict> verdicts) {
    return verdicts.stream().map(verdict -> verdict.project().id()).toList();
  }

  /** {@return a line for each rate: which projects met it, which did not, and which do not count} */
  @Override
  public String toString() {
    return new TextTable()
        .words("rate")
        .words("met by")
        .words("missed by")
        .words("not counted")
        .rows(List.of(DeliveryQuestion.values()), question -> new Object[] {
          question, ids(met(question)), ids(missed(question)), ids(notCounted(question))
        })
        .toString();
  }
}
