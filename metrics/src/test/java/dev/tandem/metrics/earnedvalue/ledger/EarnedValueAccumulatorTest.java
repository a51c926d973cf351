package dev.tandem.metrics.earnedvalue.ledger;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EarnedValueAccumulatorTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 17, 0);
  private static final TaskId A = TaskId.of("a");

  private static EarnedValueAccumulator filled(List<EarnedValueEntry> entries) {
    return entries.stream().collect(EarnedValueAccumulator.collector());
  }

  @Test
  void snapshot_leavesOutWhatCameLater() {
    EarnedValueAccumulator accumulator = filled(List.of(
        CostEntry.of("a", MONDAY, "100.50"),
        CostEntry.of("a", MONDAY.plusDays(1), "200"),
        CostEntry.of("a", MONDAY.plusDays(2), "-0.50"),
        ProgressEntry.of("a", MONDAY, 20),
        ProgressEntry.of("a", MONDAY.plusDays(1), 60),
        ProgressEntry.of("b", MONDAY.plusDays(9), 60)));
    EarnedValueLedger ledger = accumulator.snapshot(MONDAY.plusDays(1));
    assertThat(ledger.asOf()).isEqualTo(MONDAY.plusDays(1));
    assertThat(ledger.outsideRange()).isEqualTo(2);
    assertThat(ledger.tasks()).containsExactly(A);
    assertThat(ledger.actualCost(A, MONDAY)).isEqualTo(Rational.of(100.5));
    assertThat(ledger.actualCost(A, MONDAY.plusDays(5))).isEqualTo(Rational.of(300.5));
    assertThat(ledger.reportedShare(A, MONDAY.minusDays(1))).isEqualTo(Rational.ZERO);
    assertThat(ledger.reportedShare(A, MONDAY.plusDays(1))).isEqualTo(Rational.of(3, 5));
    assertThat(ledger.costs(A)).hasSize(2);
    assertThat(ledger.progress(A)).hasSize(2);
    assertThat(ledger.costs(TaskId.of("b"))).isEmpty();
    assertThat(ledger.toString()).startsWith("recorded as of 2026-01-06T17:00, 2 later left out");
    assertThat(accumulator).hasToString("earned value entries: 6 of 2 tasks");
  }

  @Test
  void oneMoment_addsCostsAndKeepsTheHighestReport() {
    EarnedValueLedger ledger = filled(List.of(
            CostEntry.of("a", MONDAY, "0.1"),
            CostEntry.of("a", MONDAY, "0.2"),
            ProgressEntry.of("a", MONDAY, 40),
            ProgressEntry.of("a", MONDAY, 30)))
        .snapshot(MONDAY);
    assertThat(ledger.actualCost(A, MONDAY)).isEqualTo(Rational.of(0.3));
    assertThat(ledger.reportedShare(A, MONDAY)).isEqualTo(Rational.of(2, 5));
  }

  @Test
  void refusals_nameTheTask() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProgressEntry.of("a", MONDAY, 101))
        .withMessage(
            "progress of task a must be from 0 to 100 per cent: 101.0. Write 50 for half.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProgressEntry.of("a", MONDAY, Double.NaN))
        .withMessage("progress of task a must be from 0 to 100 per cent: NaN. Write 50 for half.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostEntry.of("a", MONDAY.plusNanos(1), "1"))
        .withMessage("time of an entry of task a must be in whole seconds: "
            + "2026-01-05T17:00:00.000000001. Round it to a second.");
    EarnedValueAccumulator accumulator = new EarnedValueAccumulator();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.add(CostEntry.of("a", MONDAY, "1e40")))
        .withMessage("numbers of task a must have at most 30 digits and 18 decimals: precision 1, "
            + "scale -40. Round them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.add(CostEntry.of("a", MONDAY, "1e-19")))
        .withMessageContaining("precision 1, scale 19");
    assertThat(accumulator).hasToString("earned value entries: 0 of 0 tasks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.combine(accumulator))
        .withMessage(
            "accumulator must be another one: the same. Combine different parts of the entries.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.snapshot(MONDAY.plusNanos(1)))
        .withMessage("moment must be in whole seconds: 2026-01-05T17:00:00.000000001. "
            + "Round it to a second.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> accumulator.snapshot(MONDAY).plus(accumulator.snapshot(MONDAY.plusDays(1))))
        .withMessage("ledgers must go up to the same moment: 2026-01-05T17:00 and 2026-01-06T17:00. "
            + "Make both snapshots as of one moment.");
  }

  @Test
  void progressOfAPlan_becomesEntries() {
    Progress started = Progress.started(MONDAY, workdays(2));
    Project project = Project.builder("p", LocalDate.of(2026, 1, 5))
        .task(Task.summary("s"))
        .task(Task.of("done", workdays(1))
            .withParent("s")
            .withProgress(Progress.finished(MONDAY.minusHours(8), MONDAY)))
        .task(Task.of("half", workdays(4)).withProgress(Progress.startedPercent(MONDAY, 30)))
        .task(Task.of("left", workdays(3)).withProgress(started))
        .task(Task.of("all", workdays(2)).withProgress(started))
        .task(Task.of("open", workdays(3)))
        .build();
    assertThat(ProgressEntry.of(project, MONDAY.plusDays(1)))
        .extracting(ProgressEntry::toString)
        .containsExactly(
            "done 2026-01-05T17:00: 100 %",
            "half 2026-01-06T17:00: 30.0 %",
            "left 2026-01-06T17:00: 33.333333333333 %",
            "all 2026-01-06T17:00: 0.000000000000 %");
    assertThat(CostEntry.of("a", MONDAY, "1.50")).hasToString("a 2026-01-05T17:00: cost 1.50");
  }

  @Provide
  Arbitrary<List<EarnedValueEntry>> entries() {
    Arbitrary<LocalDateTime> times =
        Arbitraries.integers().between(0, 5).map(day -> MONDAY.plusDays(day));
    Arbitrary<String> tasks = Arbitraries.of("a", "b", "Zoë");
    Arbitrary<EarnedValueEntry> costs = Combinators.combine(
            tasks, times, Arbitraries.integers().between(-30, 300))
        .as((task, time, cents) ->
            new CostEntry(TaskId.of(task), time, BigDecimal.valueOf(cents, 2)));
    Arbitrary<EarnedValueEntry> reports = Combinators.combine(
            tasks, times, Arbitraries.integers().between(0, 100))
        .as((task, time, percent) -> ProgressEntry.of(task, time, percent));
    return Arbitraries.oneOf(costs, reports).list().ofMaxSize(12);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void split_orderAndBytes_changeNothing(
      @ForAll("entries") List<EarnedValueEntry> entries, @ForAll long seed) {
    EarnedValueAccumulator whole = filled(entries);
    List<EarnedValueEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = shuffled.size() / 2;
    EarnedValueAccumulator first = filled(shuffled.subList(0, cut));
    EarnedValueAccumulator second =
        EarnedValueAccumulator.fromBytes(filled(shuffled.subList(cut, shuffled.size())).toBytes());
    LocalDateTime asOf = MONDAY.plusDays(2);
    EarnedValueLedger plus = first.snapshot(asOf).plus(second.snapshot(asOf));
    assertThat(first.combine(second).toBytes()).isEqualTo(whole.toBytes());
    assertThat(plus.toString()).isEqualTo(whole.snapshot(asOf).toString());
    assertThat(plus.outsideRange()).isEqualTo(whole.snapshot(asOf).outsideRange());
    for (TaskId task : plus.tasks()) {
      assertThat(plus.costs(task)).isEqualTo(whole.snapshot(asOf).costs(task));
      assertThat(plus.progress(task)).isEqualTo(whole.snapshot(asOf).progress(task));
    }
  }
}
