package dev.tandem.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.product.FeatureId;
import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WorkItemTest {
  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final WorkItem ITEM = WorkItem.of("A-1", T, "todo");

  @Test
  void transitions_areKeptInTheOrderOfTime_equalTimesAsStated() {
    WorkItem item = ITEM.withTransition(T.plusSeconds(20), "done")
        .withTransition(T.plusSeconds(10), "doing")
        .withTransition(T.plusSeconds(10), "review");
    assertThat(item.transitions())
        .containsExactly(
            Transition.of(T.plusSeconds(10), "doing"),
            Transition.of(T.plusSeconds(10), "review"),
            Transition.of(T.plusSeconds(20), "done"));
  }

  @Test
  void with_changesThatAlone() {
    WorkItem item = ITEM.withType("Story")
        .withTeam(ResourceId.of("blue"))
        .withSize(3)
        .withParent(WorkItemId.of("A-0"))
        .withServiceClass(ServiceClass.EXPEDITE)
        .withFeature(FeatureId.of("search"))
        .withCompleteness(HistoryCompleteness.INCOMPLETE)
        .withBlocked(BlockedSpan.since(T.plusSeconds(9)))
        .withBlocked(BlockedSpan.between(T, T.plusSeconds(5)));
    assertThat(item.id()).isEqualTo(ITEM.id());
    assertThat(item.created()).isEqualTo(T);
    assertThat(item.firstState()).contains(StateId.of("todo"));
    assertThat(item.transitions()).isEmpty();
    assertThat(item.type()).isEqualTo("Story");
    assertThat(item.team()).contains(ResourceId.of("blue"));
    assertThat(item.size()).isEqualTo(OptionalDouble.of(3));
    assertThat(item.parent()).contains(WorkItemId.of("A-0"));
    assertThat(item.serviceClass()).contains(ServiceClass.EXPEDITE);
    assertThat(item.feature()).contains(FeatureId.of("search"));
    assertThat(item.completeness()).isEqualTo(HistoryCompleteness.INCOMPLETE);
    assertThat(item.blocked())
        .containsExactly(
            BlockedSpan.between(T, T.plusSeconds(5)), BlockedSpan.since(T.plusSeconds(9)));
    assertThat(ITEM.completeness()).isEqualTo(HistoryCompleteness.COMPLETE);
  }

  @Test
  void withSize_notAFiniteNumberFrom0_isRefused() {
    for (double size : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ITEM.withSize(size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("size of item A-1 must be at least 0 and finite: " + size
              + ". Leave it out if it is not known.");
    }
  }

  @Test
  void times_beyondFourDigitYears_areRefused() {
    Instant early = Instant.parse("0000-12-31T23:59:59Z");
    Instant late = Instant.parse("+10000-01-01T00:00:00Z");
    String refusal = "times of item A-1 must be from year 1 to 9999: %s. Leave out what is not known.";
    for (Instant time : new Instant[] {early, late}) {
      assertThatThrownBy(() -> WorkItem.of("A-1", time))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(refusal, time);
      assertThatThrownBy(() -> ITEM.withTransition(time, "done"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(refusal, time);
      assertThatThrownBy(() -> ITEM.withBlocked(BlockedSpan.since(time)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(refusal, time);
    }
    assertThatThrownBy(() -> ITEM.withBlocked(BlockedSpan.between(T, late)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal, late);
    assertThat(WorkItem.of("A-1", Instant.parse("0001-01-01T00:00:00Z")).blocked()).isEmpty();
  }

  @Test
  void blockedSpan_endBeforeStart_isRefused() {
    assertThatThrownBy(() -> BlockedSpan.between(T, T.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end of a blocked span must not be before its start: 2026-03-02T08:59:59Z, start"
            + " 2026-03-02T09:00:00Z. Swap the two times.");
  }

  @Test
  void ids_blank_areRefused() {
    assertThatThrownBy(() -> WorkItemId.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "work item id must not be blank: \" \". Give the key that the tool shows.");
    assertThatThrownBy(() -> Transition.of(T, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state id must not be blank: \"\". Give the id that the tool uses.");
    assertThat(WorkItemId.of("A-1")).hasToString("A-1");
    assertThat(StateId.of("10041")).hasToString("10041");
  }
}
