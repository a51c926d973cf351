package dev.tandem.metrics.delivery.portfolio;

import static dev.tandem.metrics.delivery.portfolio.Portfolios.CALENDAR;
import static dev.tandem.metrics.delivery.portfolio.Portfolios.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws that the accumulator of projects keeps. */
class DeliveryAccumulatorProperties {

  private static DeliveryAccumulator of(List<RecordedProject> records) {
    return records.stream().collect(DeliveryAccumulator.collector());
  }

  private static LocalDateTime asOf(Random random) {
    return MONDAY.plusDays(24 + random.nextInt(8));
  }

  private static DeliveryRates rates(
      DeliveryAccumulator accumulator, DeliveryConvention convention, LocalDateTime asOf) {
    return accumulator.snapshot(convention, CALENDAR, asOf);
  }

  @Property(tries = 200)
  void order_andSplit_andBytes_doNotMatter(@ForAll Random random) {
    List<RecordedProject> records = Portfolios.records(random, "p");
    List<RecordedProject> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(records.size() + 1);
    DeliveryAccumulator whole = of(records);
    DeliveryAccumulator parts = of(shuffled.subList(0, cut))
        .combine(DeliveryAccumulator.fromBytes(
            of(shuffled.subList(cut, shuffled.size())).toBytes()));
    assertThat(parts.toBytes()).isEqualTo(whole.toBytes());
    DeliveryConvention convention = Portfolios.convention(random);
    LocalDateTime asOf = asOf(random);
    assertThat(rates(parts, convention, asOf)).isEqualTo(rates(whole, convention, asOf));
    assertThat(parts.recordedAfter(asOf)).isEqualTo(whole.recordedAfter(asOf));
  }

  @Property(tries = 200)
  void rates_ofDisjointProjects_addUp(@ForAll Random random) {
    DeliveryAccumulator red = of(Portfolios.records(random, "red"));
    DeliveryAccumulator blue = of(Portfolios.records(random, "blue"));
    DeliveryConvention convention = Portfolios.convention(random);
    LocalDateTime asOf = asOf(random);
    DeliveryRates apart = rates(red, convention, asOf).plus(rates(blue, convention, asOf));
    assertThat(rates(red.combine(blue), convention, asOf)).isEqualTo(apart);
  }

  /** Every record is looked at for every project. */
  @Property(tries = 200)
  void snapshot_isTheLastRecordOfEachProject(@ForAll Random random) {
    List<RecordedProject> records = distinctTimes(Portfolios.records(random, "p"));
    LocalDateTime asOf = asOf(random);
    DeliveryConvention convention = Portfolios.convention(random);
    List<DeliveryVerdict> expected = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>();
    records.forEach(record -> ids.add(record.project().id()));
    long later = 0;
    for (String id : ids) {
      RecordedProject last = null;
      for (RecordedProject each : records) {
        boolean seen = !each.recorded().isAfter(asOf);
        if (each.project().id().equals(id)
            && seen
            && (last == null || each.recorded().isAfter(last.recorded()))) {
          last = each;
        }
        later += each.project().id().equals(id) && !seen ? 1 : 0;
      }
      if (last != null) {
        expected.add(DeliveryVerdict.of(last.project(), CALENDAR, convention));
      }
    }
    DeliveryAccumulator accumulator = of(records);
    assertThat(answers(rates(accumulator, convention, asOf).verdicts()))
        .isEqualTo(answers(expected));
    assertThat(accumulator.recordedAfter(asOf)).isEqualTo(later);
  }

  /** Amounts lose the zeros at their ends, so that verdicts are compared by what they say. */
  private static List<String> answers(List<DeliveryVerdict> verdicts) {
    return verdicts.stream().map(DeliveryVerdict::toString).toList();
  }

  private static List<RecordedProject> distinctTimes(List<RecordedProject> records) {
    List<RecordedProject> distinct = new ArrayList<>();
    for (RecordedProject each : records) {
      DeliveredProject project = each.project();
      distinct.add(new RecordedProject(project, each.recorded().plusSeconds(distinct.size())));
    }
    return distinct;
  }
}
