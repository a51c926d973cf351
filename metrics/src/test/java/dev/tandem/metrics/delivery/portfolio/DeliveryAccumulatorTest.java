package dev.tandem.metrics.delivery.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryState;
import dev.tandem.metrics.delivery.ResultRating;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryAccumulatorTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();
  private static final DeliveryConvention STANDARD = DeliveryConvention.standard();
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 13, 17, 0);

  private static DeliveredProject project(String id, String baseline, LocalDateTime plannedFinish) {
    return DeliveredProject.of(id, baseline, MONDAY, plannedFinish, BigDecimal.valueOf(1000))
        .withCost(BigDecimal.valueOf(900))
        .withScope(ScopeCount.of(20, 20));
  }

  private static DeliveryAccumulator of(RecordedProject... records) {
    return Stream.of(records).collect(DeliveryAccumulator.collector());
  }

  private static DeliveryRates rates(DeliveryAccumulator accumulator, LocalDateTime asOf) {
    return accumulator.snapshot(STANDARD, CALENDAR, asOf);
  }

  @Test
  void snapshot_asOf_seesTheLastRecordUpToThen() {
    DeliveredProject shop = project("shop", "signed", FRIDAY);
    DeliveryAccumulator accumulator = of(
        new RecordedProject(shop.finishedOn(FRIDAY), FRIDAY.plusDays(3)),
        new RecordedProject(shop, MONDAY.plusDays(3)),
        new RecordedProject(shop.withCost(BigDecimal.valueOf(400)), MONDAY.plusDays(5)));
    assertThat(rates(accumulator, MONDAY).verdicts()).isEmpty();
    assertThat(accumulator.recordedAfter(MONDAY)).isEqualTo(3);
    DeliveredProject known =
        rates(accumulator, MONDAY.plusDays(5)).verdicts().get(0).project();
    assertThat(known.state()).isEqualTo(DeliveryState.RUNNING);
    assertThat(known.cost()).isEqualByComparingTo("400");
    assertThat(accumulator.recordedAfter(MONDAY.plusDays(5))).isEqualTo(1);
    assertThat(rates(accumulator, FRIDAY.plusDays(3)).onTime()).isEqualTo(Proportion.of(1, 1));
    assertThat(accumulator.recordedAfter(FRIDAY.plusDays(3))).isZero();
    assertThat(accumulator).hasToString("1 projects, 1 baselines");
  }

  @Test
  void snapshot_ofAProjectWithANewPlan_isLateAgainstTheFirst() {
    LocalDateTime late = FRIDAY.plusDays(14);
    DeliveryAccumulator accumulator = of(
        new RecordedProject(project("shop", "signed", FRIDAY).finishedOn(late), late),
        new RecordedProject(
            project("shop", "agreed again", late).finishedOn(late), late.plusSeconds(1)));
    DeliveryRates last = rates(accumulator, late.plusDays(1));
    DeliveryRates signed =
        accumulator.snapshot("signed", STANDARD, project -> CALENDAR, late.plusDays(1));
    assertThat(last.onTime()).isEqualTo(Proportion.of(1, 1));
    assertThat(signed.onTime()).isEqualTo(Proportion.of(0, 1));
    DeliveryDifference difference = DeliveryDifference.between(signed, last);
    assertThat(difference.choices()).isEmpty();
    assertThat(difference.rebaselined()).hasSize(1);
    assertThat(difference.rates())
        .extracting(RateDifference::toString)
        .containsExactly(
            "on time: 0 of 1 against 1 of 1; met only second: [shop]",
            "all three: 0 of 1 against 1 of 1; met only second: [shop]");
  }

  @Test
  void snapshot_ofTwoBaselinesAtOnce_takesTheLaterName() {
    DeliveryAccumulator accumulator = of(
        new RecordedProject(project("shop", "b", FRIDAY), FRIDAY),
        new RecordedProject(project("shop", "a", FRIDAY), FRIDAY));
    assertThat(rates(accumulator, FRIDAY).verdicts().get(0).project().baseline())
        .isEqualTo("b");
  }

  @Test
  void snapshot_inCalendarsOfTheirOwn_countsEachInItsOwn() {
    LocalDateTime saturday = LocalDateTime.of(2026, 3, 14, 12, 0);
    DeliveryAccumulator accumulator = of(
        new RecordedProject(project("a", "s", FRIDAY).finishedOn(saturday), saturday),
        new RecordedProject(project("b", "s", FRIDAY).finishedOn(saturday), saturday));
    DeliveryRates rates = accumulator.snapshot(
        STANDARD,
        project -> project.id().equals("a") ? CALENDAR : WorkCalendar.twentyFourHours(),
        saturday);
    assertThat(rates.onTime()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void amounts_thatAreEqual_haveEqualBytes() {
    DeliveredProject plain = project("shop", "signed", FRIDAY);
    DeliveredProject same = new DeliveredProject(
        plain.id(),
        plain.baseline(),
        plain.plannedStart(),
        plain.plannedFinish(),
        plain.state(),
        plain.finish(),
        new BigDecimal("1000.00"),
        new BigDecimal("900.0"),
        plain.scope(),
        plain.quality(),
        plain.rating());
    assertThat(of(new RecordedProject(same, FRIDAY)).toBytes())
        .isEqualTo(of(new RecordedProject(plain, FRIDAY)).toBytes());
  }

  @Test
  void records_thatCannotBe_areRefused() {
    DeliveredProject shop = project("shop", "signed", FRIDAY).finishedOn(FRIDAY);
    assertThatThrownBy(() -> new RecordedProject(shop, FRIDAY.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "finish of project shop must not be later than it was recorded: 2026-03-13T17:00, 2026-03-13T16:59:59."
                + " Record what has happened.");
    assertThatThrownBy(() -> new RecordedProject(shop, FRIDAY.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "times of project shop must be in whole seconds: 2026-03-13T17:00, planned 2026-03-02T08:00 to"
                + " 2026-03-13T17:00, recorded 2026-03-13T17:00:00.000000001. Round them to a second.");
    assertThat(new RecordedProject(shop, FRIDAY))
        .hasToString("shop against signed: FINISHED, recorded 2026-03-13T17:00");
    DeliveryAccumulator accumulator = new DeliveryAccumulator();
    RecordedProject long19 = new RecordedProject(shop.withCost(new BigDecimal("1e-19")), FRIDAY);
    assertThatThrownBy(() -> accumulator.add(long19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "numbers of project shop must have at most 30 digits and 18 decimals: precision 1, scale 19. Round them.");
    assertThatThrownBy(() -> accumulator.combine(accumulator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "accumulator must be another one: the same. Combine different parts of the projects.");
    assertThat(accumulator).hasToString("0 projects, 0 baselines");
  }

  @Test
  void states_ofAnotherKind_areRefused() {
    assertThatThrownBy(() -> DeliveryAccumulator.fromBytes(ByteBuffer.allocate(40)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "state must begin with TNDM and a header: 40 bytes. Give what toBytes() returned.");
  }

  private static void write(StateWriter out, String id, long... recorded) {
    out.putText(id);
    out.putText("signed");
    out.putInt(recorded.length);
    for (long time : recorded) {
      record(out, time, BigDecimal.TEN.stripTrailingZeros());
    }
  }

  private static void record(StateWriter out, long time, BigDecimal budget) {
    out.putLong(time);
    out.putLong(0);
    out.putLong(0);
    out.putEnum(DeliveryState.RUNNING);
    amount(out, budget);
    for (int i = 0; i < 5; i++) {
      amount(out, BigDecimal.ZERO);
    }
    for (int i = 0; i < 4; i++) {
      out.putLong(0);
    }
    out.putEnum(ResultRating.NOT_ASKED);
  }

  private static void amount(StateWriter out, BigDecimal amount) {
    out.putInt(amount.scale());
    out.putBuffer(ByteBuffer.wrap(amount.unscaledValue().toByteArray()));
  }

  private static void refused(Consumer<StateWriter> body, String because) {
    StateWriter out = new StateWriter("delivered projects", 1);
    body.accept(out);
    assertThatThrownBy(() -> DeliveryAccumulator.fromBytes(out.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of delivered projects must be as an accumulator wrote it: " + because
            + " Give what toBytes() returned.");
  }

  @Test
  void states_thatNoAccumulatorWrites_areRefused() {
    StateWriter sound = new StateWriter("delivered projects", 1);
    sound.putInt(1);
    write(sound, "a", 1, 2);
    ByteBuffer bytes = sound.toBytes();
    assertThat(DeliveryAccumulator.fromBytes(bytes).toBytes()).isEqualTo(bytes);
    refused(
        out -> {
          out.putInt(2);
          write(out, "b", 1);
          write(out, "a", 1);
        },
        "it must have its projects in ascending order.");
    refused(
        out -> {
          out.putInt(1);
          write(out, "a", 2, 2);
        },
        "it must have the records of a project in ascending order.");
    refused(
        out -> {
          out.putInt(1);
          write(out, "a");
        },
        "it must have a record of each project.");
    refused(
        out -> {
          out.putInt(1);
          out.putText("a");
          out.putText("signed");
          out.putInt(1);
          record(out, 1, BigDecimal.TEN);
        },
        "it must have each amount in its shortest form.");
    refused(
        out -> {
          out.putInt(1);
          out.putText("a");
          out.putText("signed");
          out.putInt(1);
          record(out, 1, new BigDecimal(BigInteger.ONE.shiftLeft(160), 0));
        },
        "it must have amounts of 1 to 20 bytes.");
  }

  @Test
  void differences_ofOtherProjects_areRefused() {
    DeliveryRates one = rates(of(new RecordedProject(project("a", "s", FRIDAY), FRIDAY)), FRIDAY);
    DeliveryRates two = rates(of(new RecordedProject(project("b", "s", FRIDAY), FRIDAY)), FRIDAY);
    assertThatThrownBy(() -> DeliveryDifference.between(one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must be of the same projects: [a] and [b]. Judge one list twice.");
    assertThatThrownBy(
            () -> new VerdictPair(one.verdicts().get(0), two.verdicts().get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("verdicts must be on one project: a and b. Pair each project with itself.");
    assertThatThrownBy(() -> new RateDifference(
            DeliveryQuestion.ON_TIME,
            Proportion.of(1, 2),
            Proportion.of(2, 2),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "projects must lead from one rate to the other: 1 of 2 and 2 of 2, counted [] and [], met [] and []."
                + " Name each that differs.");
  }
}
