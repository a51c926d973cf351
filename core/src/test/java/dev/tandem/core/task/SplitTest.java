package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void seconds_ofBothAmounts_areCountedInWorkdays() {
    Split split = Split.of(workdays(4), workhours(3));
    assertThat(split.afterSeconds(Workday.STANDARD)).isEqualTo(4 * 8 * 3_600);
    assertThat(split.pauseSeconds(Workday.STANDARD)).isEqualTo(3 * 3_600);
    assertThat(split).hasToString("3h pause after 4d");
  }

  @Test
  void of_noWorkBefore_isRefused() {
    assertThatThrownBy(() -> Split.of(WorkDuration.ZERO, workdays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "work before a split must be positive: 0s. To begin later, use a levelling delay or a date.");
  }

  @Test
  void of_negativePause_isRefused() {
    assertThatThrownBy(() -> Split.of(workdays(1), workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pause of a split must not be negative: -1d. Use 0 where work goes on.");
  }

  @Test
  void withSplits_listThatChanges_isCopied() {
    List<Split> splits = new ArrayList<>(List.of(Split.of(workdays(1), workdays(2))));
    Task task = Task.of("paint", workdays(5)).withSplits(splits);
    splits.clear();
    assertThat(task.splits()).containsExactly(Split.of(workdays(1), workdays(2)));
    assertThat(task.withName("Paint").splits()).isEqualTo(task.splits());
  }

  @Test
  void withSplits_summary_isRefused() {
    assertThatThrownBy(
            () -> Task.summary("phase").withSplits(List.of(Split.of(workdays(1), workdays(2)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("summary phase must not be split: [2d pause after 1d]. Split the tasks below.");
  }

  @Test
  void withLevellingDelay_anyTask_isKept() {
    Task task = Task.of("paint", workdays(5)).withLevellingDelay(Duration.ofHours(30));
    assertThat(task.levellingDelay()).isEqualTo(Duration.ofHours(30));
    assertThat(task.withName("Paint").levellingDelay()).isEqualTo(Duration.ofHours(30));
    assertThat(Task.of("paint").levellingDelay()).isZero();
  }

  @Test
  void withLevellingDelay_notACountOfSeconds_isRefused() {
    Task task = Task.of("paint", workdays(5));
    assertThatThrownBy(() -> task.withLevellingDelay(Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levelling delay of task paint must not be negative: PT-1H. Use 0 where it does not wait.");
    assertThatThrownBy(() -> task.withLevellingDelay(Duration.ofMillis(1_500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levelling delay of task paint must be whole seconds: PT1.5S. Round it to seconds.");
  }

  @Test
  void withLevellingDelay_summary_isRefused() {
    assertThatThrownBy(() -> Task.summary("phase").withLevellingDelay(Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("summary phase must not have a levelling delay: PT1H. Delay the tasks below.");
  }
}
