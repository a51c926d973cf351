package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random problems with modes, two renewable and two non-renewable resources, which may leave no schedule. */
final class TinyModeProblems {

  private TinyModeProblems() {}

  static Arbitrary<ModeProblem> of(int most) {
    Arbitrary<ActivityMode> mode = Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5))
        .as((duration, one, other, use, otherUse) ->
            ActivityMode.of(duration, one, other).using(use, otherUse));
    Arbitrary<List<ActivityMode>> modes = mode.list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Integer> before = Arbitraries.integers().between(-2, most - 1);
    return Combinators.combine(
            modes.list().ofMinSize(1).ofMaxSize(most),
            before.list().ofSize(most),
            Arbitraries.integers().between(2, 4 * most),
            Arbitraries.of(true, false))
        .as(TinyModeProblems::build);
  }

  private static ModeProblem build(
      List<List<ActivityMode>> activities, List<Integer> befores, int stock, boolean timed) {
    ModeProblemBuilder builder = ModeProblem.builder();
    builder.resource(
        timed ? Capacity.constant(2).thenFrom(2, 0).thenFrom(4, 3) : Capacity.constant(3));
    builder.resource(3);
    builder.nonRenewable(stock);
    builder.nonRenewable(stock + 1);
    ActivityMode executable = ActivityMode.of(5, 1, 1).using(2, 2);
    for (List<ActivityMode> modes : activities) {
      boolean hasOne = modes.stream().anyMatch(mode -> mode.duration() == 0 || mode.demand(1) <= 3);
      builder.activity(hasOne ? modes : List.of(modes.get(0), executable));
    }
    for (int activity = 0; activity < activities.size(); activity++) {
      if (befores.get(activity) >= 0 && befores.get(activity) < activity) {
        builder.precedence(befores.get(activity), activity);
      }
    }
    return builder.build();
  }
}
