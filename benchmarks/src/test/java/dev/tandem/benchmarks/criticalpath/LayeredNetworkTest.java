package dev.tandem.benchmarks.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayeredNetworkTest {
  private static final int SIZE = 900;
  private static final int WIDTH = 30;

  @ParameterizedTest
  @EnumSource
  void project_sameSeed_isTheSameProject(LayeredNetwork.Kind kind) {
    Project project = LayeredNetwork.project(SIZE, kind, 42);

    assertThat(LayeredNetwork.project(SIZE, kind, 42)).isEqualTo(project);
    assertThat(LayeredNetwork.project(SIZE, kind, 43)).isNotEqualTo(project);
  }

  @ParameterizedTest
  @EnumSource
  void project_everyTaskBehindTheFirstLayer_waitsForOneToFiveOfTheLayerBefore(
      LayeredNetwork.Kind kind) {
    Project project = LayeredNetwork.project(SIZE, kind, 42);

    int[] waits = new int[SIZE];
    for (int i = 0; i < project.dependencies().size(); i++) {
      int from = project.predecessorIndices().get(i);
      int to = project.successorIndices().get(i);
      assertThat(from / WIDTH).isEqualTo(to / WIDTH - 1);
      waits[to]++;
    }
    assertThat(project.tasks()).hasSize(SIZE);
    assertThat(IntStream.of(waits).limit(WIDTH)).containsOnly(0);
    assertThat(IntStream.of(waits).skip(WIDTH)).allMatch(count -> count >= 1 && count <= 5);
    // The mean of 870 draws from 1 to 5 has a standard error of 0.05.
    assertThat(IntStream.of(waits).skip(WIDTH).average().orElseThrow()).isBetween(2.8, 3.2);
  }

  @Test
  void project_finishToStart_hasOneTypeNoLagsAndOneCalendar() {
    Project project = LayeredNetwork.project(SIZE, LayeredNetwork.Kind.FINISH_TO_START, 42);

    assertThat(project.dependencies())
        .allMatch(each -> each.type() == DependencyType.FINISH_TO_START)
        .allMatch(each -> each.lag().equals(Lag.NONE));
    assertThat(project.tasks()).extracting(Task::calendar).containsOnly(Optional.empty());
    assertThat(ActivityNetwork.compile(project).isAdditive()).isTrue();
  }

  @Test
  void project_mixed_hasAllTypesAndALagOnAThird() {
    Project project = LayeredNetwork.project(SIZE, LayeredNetwork.Kind.MIXED, 42);

    long lagged = project.dependencies().stream()
        .filter(each -> !each.lag().equals(Lag.NONE))
        .count();
    assertThat(project.dependencies())
        .extracting(Dependency::type)
        .contains(DependencyType.values());
    // The share among some 2,600 draws of a third has a standard error of 0.01.
    assertThat(lagged / (double) project.dependencies().size()).isBetween(0.29, 0.38);
    assertThat(ActivityNetwork.compile(project).isAdditive()).isTrue();
  }

  @Test
  void project_fourCalendars_usesAllFourAndTakesCalendarArithmetic() {
    Project project = LayeredNetwork.project(SIZE, LayeredNetwork.Kind.FOUR_CALENDARS, 42);

    assertThat(project.tasks().stream().map(Task::calendar).distinct()).hasSize(4);
    assertThat(ActivityNetwork.compile(project).isAdditive()).isFalse();
  }

  @Test
  void barePass_oneCalendar_finishesWithTheSchedule() {
    Project project = LayeredNetwork.project(SIZE, LayeredNetwork.Kind.MIXED, 42);
    BarePass bare = new BarePass(project);

    bare.run();

    CriticalPath.analyse(project)
        .tasks()
        .forEach(task -> assertThat(bare.totalFloat[project.indexOf(task.id())])
            .isEqualTo(task.totalFloat().toSeconds(project.workday())));
  }
}
