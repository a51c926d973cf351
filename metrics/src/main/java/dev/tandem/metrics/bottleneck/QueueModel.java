package dev.tandem.metrics.bottleneck;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Optional;

/**
 * What a queue is expected to be in the long run, under stated assumptions.
 *
 * <p>All assume that rates do not change, that items wait in one line and nobody turns away, and that demand stays below capacity. With
 * utilisation ρ, mean service time s and squared coefficients of variation a of arrivals and b of service:
 */
public enum QueueModel {

  /**
   * M/M/1: Poisson arrivals, exponential times, one server. Wait {@code ρ / (1 - ρ) s}. Half used: an item waits as long as it takes; at
   * 0.9 nine times as long. Source: Erlang (1909), The theory of probabilities and telephone conversations.
   */
  M_M_1("M/M/1") {
    @Override
    Optional<String> violation(WorkStage stage) {
      return several(stage).or(() -> notPoisson(stage)).or(() -> notExponential(stage));
    }

    @Override
    double wait(WorkStage stage) {
      return stage.utilisation() / (1 - stage.utilisation()) * stage.serviceTime();
    }
  },

  /**
   * M/M/c: as M/M/1 with c servers. Wait {@code C s / (c (1 - ρ))}, where C is the probability that an arriving item waits, Erlang's
   * formula C, through the recursion of formula B. Two servers at 0.8: 1.78 s. Source: Erlang (1917), Solution of some problems in the
   * theory of probabilities of significance in automatic telephone exchanges. Cost: O(c).
   */
  M_M_C("M/M/c") {
    @Override
    Optional<String> violation(WorkStage stage) {
      return notPoisson(stage).or(() -> notExponential(stage));
    }

    @Override
    double wait(WorkStage stage) {
      return ErlangC.probabilityOfWait(stage.servers(), stage.utilisation())
          * stage.serviceTime()
          / (stage.servers() * (1 - stage.utilisation()));
    }
  },

  /**
   * M/G/1, the formula of Pollaczek and Khinchine: Poisson arrivals, any times, one server. Wait {@code ρ / (1 - ρ) (1 + b) / 2 s}, exact.
   * Without variation of times it is half of M/M/1. Source: Pollaczek (1930); Khinchine (1932).
   */
  POLLACZEK_KHINCHINE("M/G/1") {
    @Override
    Optional<String> violation(WorkStage stage) {
      return several(stage).or(() -> notPoisson(stage));
    }

    @Override
    double wait(WorkStage stage) {
      return M_M_1.wait(stage) * (1 + stage.serviceVariability()) / 2;
    }
  },

  /**
   * G/G/1, Kingman's approximation: any arrivals, any times, one server. Wait about {@code ρ / (1 - ρ) (a + b) / 2 s}; exact for Poisson
   * arrivals, close when ρ is near 1. Source: Kingman (1961), The single server queue in heavy traffic.
   */
  KINGMAN("G/G/1, Kingman") {
    @Override
    Optional<String> violation(WorkStage stage) {
      return several(stage);
    }

    @Override
    double wait(WorkStage stage) {
      return M_M_1.wait(stage) * (stage.arrivalVariability() + stage.serviceVariability()) / 2;
    }
  };

  private final String label;

  QueueModel(String label) {
    this.label = label;
  }

  abstract Optional<String> violation(WorkStage stage);

  abstract double wait(WorkStage stage);

  /** {@return the model in Kendall's notation, as statements name it} */
  @Override
  public String toString() {
    return label;
  }

  /**
   * {@return how long an item waits before somebody begins with it, on average; undefined where the assumptions do not hold}
   *
   * @param stage the stage
   */
  public Figure expectedWait(WorkStage stage) {
    return figure(stage, "expected wait", 1);
  }

  /**
   * {@return how many items wait on average: demand times wait, by Little's law; undefined where the assumptions do not hold}
   *
   * @param stage the stage
   */
  public Figure expectedQueue(WorkStage stage) {
    return figure(stage, "expected queue", stage.demand());
  }

  /**
   * {@return how long an item is in the stage on average, wait and work; undefined where the assumptions do not hold}
   *
   * @param stage the stage
   */
  public Figure expectedTime(WorkStage stage) {
    return plus(expectedWait(stage), "expected time", stage.serviceTime());
  }

  /**
   * {@return how many items are in the stage on average, waiting or in work; undefined where the assumptions do not hold}
   *
   * @param stage the stage
   */
  public Figure expectedItems(WorkStage stage) {
    return plus(expectedQueue(stage), "expected items", stage.demand() * stage.serviceTime());
  }

  /**
   * {@return how likely it is that an arriving item waits; undefined where the assumptions do not hold, or do not say it}
   *
   * <p>With Poisson arrivals and one server it is the utilisation; with several, Erlang's formula C.
   *
   * @param stage the stage
   */
  public Figure waitProbability(WorkStage stage) {
    MethodStatement measure = measure("probability of a wait");
    Optional<String> because =
        this == KINGMAN ? Optional.of("Kingman's approximation does not say it") : undefined(stage);
    return because
        .map(reason -> Figure.undefined(measure, reason))
        .orElseGet(() ->
            Figure.of(measure, ErlangC.probabilityOfWait(stage.servers(), stage.utilisation())));
  }

  private Figure figure(WorkStage stage, String subject, double factor) {
    MethodStatement measure = measure(subject);
    return undefined(stage)
        .map(reason -> Figure.undefined(measure, reason))
        .orElseGet(() -> Figure.of(measure, factor * wait(stage)));
  }

  private Figure plus(Figure figure, String subject, double amount) {
    return figure.value().isPresent()
        ? Figure.of(measure(subject), figure.value().getAsDouble() + amount)
        : Figure.undefined(measure(subject), figure.undefinedBecause());
  }

  private MethodStatement measure(String subject) {
    return MethodStatement.of(subject).with("model", label);
  }

  private Optional<String> undefined(WorkStage stage) {
    return stage.utilisation() >= 1
        ? Optional.of("demand is not below capacity: the queue grows without end")
        : violation(stage);
  }

  private static Optional<String> several(WorkStage stage) {
    return stage.servers() == 1
        ? Optional.empty()
        : Optional.of("the model has one server, the stage " + stage.servers());
  }

  private static Optional<String> notPoisson(WorkStage stage) {
    return stage.arrivalVariability() == 1
        ? Optional.empty()
        : Optional.of("the model has Poisson arrivals, of variability 1, the stage "
            + stage.arrivalVariability());
  }

  private static Optional<String> notExponential(WorkStage stage) {
    return stage.serviceVariability() == 1
        ? Optional.empty()
        : Optional.of("the model has exponential times, of variability 1, the stage "
            + stage.serviceVariability());
  }
}
