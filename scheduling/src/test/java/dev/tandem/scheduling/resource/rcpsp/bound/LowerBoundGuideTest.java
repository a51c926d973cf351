package dev.tandem.scheduling.resource.rcpsp.bound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on lower bounds, with what the page says about their results. */
class LowerBoundGuideTest {

  @Test
  void bound() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(3);
    int design = builder.activity(3, 1);
    int build = builder.activity(4, 1);
    builder.activity(5, 2);
    builder.activity(5, 2);
    ResourceProblem problem = builder.precedence(design, build).build();
    LowerBound bound = LowerBound.of(problem);
    assertThat(bound).hasToString("at least 10: no two of these can run at the same time: [2, 3]");

    Optional<String> accepted = BoundCheck.fault(problem, bound);
    Optional<String> refused =
        BoundCheck.fault(problem, new LowerBound.Disjunctive(11, ImmutableIntArray.of(2, 3)));
    assertThat(accepted).isEmpty();
    assertThat(refused).contains("the reason shows 10, not 11");
  }
}
