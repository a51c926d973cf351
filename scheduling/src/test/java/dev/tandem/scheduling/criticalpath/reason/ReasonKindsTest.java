package dev.tandem.scheduling.criticalpath.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each kind of reason is given to the case that bears its name. */
class ReasonKindsTest {
  private static final LocalDateTime DATE = LocalDateTime.of(2026, 3, 9, 17, 0);
  private static final TaskId TASK = TaskId.of("a");
  private static final Dependency DEPENDENCY = Dependency.of(TASK, TaskId.of("b"));
  private static final Constraint CONSTRAINT = Constraint.startNoEarlierThan(DATE);

  private static final List<Reason> REASONS = List.of(
      new Reason.ProjectStart(DATE),
      new Reason.StatusDate(DATE),
      new Reason.Driven(DEPENDENCY, DATE),
      new Reason.Constrained(CONSTRAINT),
      new Reason.Resumed(DATE),
      new Reason.ExpectedFinish(DATE),
      new Reason.ScheduledFromFinish(DATE),
      new Reason.Started(DATE),
      new Reason.Finished(DATE),
      new Reason.AsLateAsPossible(),
      new Reason.Levelled(Duration.ofHours(24)));

  private static final List<LateReason> LATE_REASONS = List.of(
      new LateReason.Successor(DEPENDENCY, DATE),
      new LateReason.Deadline(TASK, DATE),
      new LateReason.Constrained(TASK, CONSTRAINT),
      new LateReason.MustFinishBy(DATE),
      new LateReason.ProjectFinish(DATE),
      new LateReason.Finished(DATE),
      new LateReason.InProgress(DATE));

  /** Answers with the case that was asked and what it was given. */
  private static <C> C recording(Class<C> cases) {
    InvocationHandler handler = (proxy, method, arguments) ->
        List.of(method.getName().toLowerCase(Locale.ROOT), arguments[0]);
    return cases.cast(
        Proxy.newProxyInstance(cases.getClassLoader(), new Class<?>[] {cases}, handler));
  }

  private static List<Object> named(Object reason) {
    return List.of(reason.getClass().getSimpleName().toLowerCase(Locale.ROOT), reason);
  }

  @Test
  void fold_eachReason_isGivenToTheCaseOfItsKind() {
    Reason.Cases<?> cases = recording(Reason.Cases.class);
    for (Reason reason : REASONS) {
      assertThat((Object) reason.fold(cases)).isEqualTo(named(reason));
    }
  }

  @Test
  void fold_eachLateReason_isGivenToTheCaseOfItsKind() {
    LateReason.Cases<?> cases = recording(LateReason.Cases.class);
    for (LateReason reason : LATE_REASONS) {
      assertThat((Object) reason.fold(cases)).isEqualTo(named(reason));
    }
  }

  @Test
  void reasons_allKinds_areTried() {
    assertThat(REASONS.stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder((Object[]) Reason.class.getPermittedSubclasses());
    assertThat(LATE_REASONS.stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder((Object[]) LateReason.class.getPermittedSubclasses());
  }
}
