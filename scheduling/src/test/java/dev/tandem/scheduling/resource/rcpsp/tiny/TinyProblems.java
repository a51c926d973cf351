package dev.tandem.scheduling.resource.rcpsp.tiny;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.InvalidResourceProblemException;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random problems, for laws and oracles. */
public final class TinyProblems {

  private TinyProblems() {}

  /** An activity with what it demands of two resources, and an arc from an earlier one. */
  private record Part(int duration, List<Integer> demands, int from, int lag) {}

  /** Constant capacities and precedences alone. */
  public static Arbitrary<ResourceProblem> plain(int most) {
    return parts(most).map(parts -> build(parts, false, false));
  }

  /** Lags of all signs, too. */
  public static Arbitrary<ResourceProblem> lagged(int most) {
    return parts(most).map(parts -> build(parts, true, false));
  }

  /** Lags, releases and capacities that change, too. */
  public static Arbitrary<ResourceProblem> timed(int most) {
    return parts(most).map(parts -> build(parts, true, true));
  }

  /** All of that, and maximal lags, which may leave no schedule. */
  public static Arbitrary<ResourceProblem> bounded(int most) {
    Arbitrary<List<Integer>> lag = Arbitraries.integers().between(0, 5).list().ofSize(3);
    Arbitrary<List<List<Integer>>> lags = lag.list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(parts(most), lags, Arbitraries.of(true, false))
        .as(TinyProblems::bounded)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Optional<ResourceProblem> bounded(
      List<Part> parts, List<List<Integer>> lags, boolean timed) {
    ResourceProblemBuilder problem = builder(parts, true, timed);
    for (List<Integer> lag : lags) {
      problem.maximalLag(lag.get(0) % parts.size(), lag.get(1) % parts.size(), lag.get(2));
    }
    try {
      return Optional.of(problem.build());
    } catch (InvalidResourceProblemException contradictory) {
      return Optional.empty();
    }
  }

  private static Arbitrary<List<Part>> parts(int most) {
    Arbitrary<Part> part = Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 3).list().ofSize(2),
            Arbitraries.integers().between(-3, most - 1),
            Arbitraries.integers().between(-2, 5))
        .as(Part::new);
    return part.list().ofMinSize(1).ofMaxSize(most);
  }

  private static ResourceProblem build(List<Part> parts, boolean lags, boolean timed) {
    return builder(parts, lags, timed).build();
  }

  private static ResourceProblemBuilder builder(List<Part> parts, boolean lags, boolean timed) {
    ResourceProblemBuilder problem = ResourceProblem.builder();
    problem.resource(
        timed ? Capacity.constant(2).thenFrom(2, 0).thenFrom(4, 3) : Capacity.constant(3));
    problem.resource(
        timed ? Capacity.constant(3).thenFrom(5, 1).thenFrom(6, 4) : Capacity.constant(4));
    for (Part part : parts) {
      problem.activity(part.duration(), part.demands().get(0), part.demands().get(1));
    }
    for (int activity = 0; activity < parts.size(); activity++) {
      Part part = parts.get(activity);
      if (part.from() >= 0 && part.from() < activity) {
        if (lags && part.lag() % 2 == 0) {
          problem.startToStart(part.from(), activity, part.lag());
        } else {
          problem.precedence(part.from(), activity);
        }
      }
      if (timed && part.lag() > 2) {
        problem.release(activity, part.lag());
      }
    }
    return problem;
  }
}
