package dev.tandem.metrics.delivery.portfolio;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * Takes in what is recorded of projects over time, and gives the rates of a portfolio as of any moment, by any convention.
 *
 * <p>Of each project the last record up to that moment counts, against the baseline that this record names; {@link #snapshot(String,
 * DeliveryConvention, Function, LocalDateTime)} looks at the records against one baseline alone, so that a project does not become
 * punctual by a new plan. Order of arrival and partition do not matter.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. What {@code snapshot} gives may be shared. Memory: O(records).
 *
 * <pre>{@code
 * DeliveryAccumulator accumulator = new DeliveryAccumulator();
 * accumulator.add(new RecordedProject(shop, friday));
 * DeliveryRates rates = accumulator.snapshot(DeliveryConvention.standard(), calendar, now);
 * rates.onTime();
 * rates.evidence().missed(DeliveryQuestion.ON_TIME);
 * }</pre>
 */
public final class DeliveryAccumulator {

  private static final String KIND = "delivered projects";
  private static final int VERSION = 1;

  private final Map<ProjectKey, ProjectRecords> projects = new TreeMap<>();

  /** Starts without projects. */
  public DeliveryAccumulator() {}

  /** {@return a collector of records} */
  public static Collector<RecordedProject, ?, DeliveryAccumulator> collector() {
    return Collector.of(
        DeliveryAccumulator::new,
        DeliveryAccumulator::add,
        DeliveryAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in what was known of a project at some time.
   *
   * @param known the project and the time
   * @throws IllegalArgumentException if an amount has more than 30 digits before or 18 after the point
   */
  public void add(RecordedProject known) {
    DeliveredProject canonical = ProjectRecords.canonical(known.project());
    records(ProjectKey.of(canonical)).put(known.recorded(), canonical);
  }

  private ProjectRecords records(ProjectKey key) {
    return projects.computeIfAbsent(key, each -> new ProjectRecords());
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if {@code other} is this accumulator
   */
  public DeliveryAccumulator combine(DeliveryAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the projects.");
    other.projects.forEach((key, records) -> records(key).addAll(records));
    return this;
  }

  /**
   * {@return the rates of all projects, in ascending order of their ids}
   *
   * @param convention tolerances and rules
   * @param calendar when there is work
   * @param asOf up to when the records are known to be there; what was recorded later is not seen
   */
  public DeliveryRates snapshot(
      DeliveryConvention convention, WorkCalendar calendar, LocalDateTime asOf) {
    return snapshot(convention, project -> calendar, asOf);
  }

  /**
   * {@return the rates of all projects, each in its own calendar, in ascending order of their ids}
   *
   * @param convention tolerances and rules
   * @param calendars when there is work on a project
   * @param asOf up to when the records are known to be there; what was recorded later is not seen
   */
  public DeliveryRates snapshot(
      DeliveryConvention convention,
      Function<DeliveredProject, WorkCalendar> calendars,
      LocalDateTime asOf) {
    return rates(key -> true, convention, calendars, asOf);
  }

  /**
   * {@return the rates of the projects that have a baseline, against this one whatever was agreed on since, in ascending order of their
   * ids}
   *
   * @param baseline the name of the baseline
   * @param convention tolerances and rules
   * @param calendars when there is work on a project
   * @param asOf up to when the records are known to be there; what was recorded later is not seen
   */
  public DeliveryRates snapshot(
      String baseline,
      DeliveryConvention convention,
      Function<DeliveredProject, WorkCalendar> calendars,
      LocalDateTime asOf) {
    return rates(key -> key.baseline().equals(baseline), convention, calendars, asOf);
  }

  private DeliveryRates rates(
      Predicate<ProjectKey> wanted,
      DeliveryConvention convention,
      Function<DeliveredProject, WorkCalendar> calendars,
      LocalDateTime asOf) {
    Map<String, RecordedProject> last = new TreeMap<>();
    projects.forEach((key, records) -> {
      if (wanted.test(key)) {
        // Baselines come by name: of two records at once that of the later name counts.
        records
            .last(asOf)
            .ifPresent(known -> last.merge(
                key.id(),
                known,
                (one, two) -> two.recorded().isBefore(one.recorded()) ? one : two));
      }
    });
    return new DeliveryRates(
        convention,
        last.values().stream()
            .map(RecordedProject::project)
            .map(project -> DeliveryVerdict.of(project, calendars.apply(project), convention))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return how many records are later than a moment, and so not seen by a snapshot as of it}
   *
   * @param asOf the moment
   */
  public long recordedAfter(LocalDateTime asOf) {
    return projects.values().stream().mapToLong(records -> records.after(asOf)).sum();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(projects.size());
    projects.forEach((key, records) -> {
      out.putText(key.id());
      out.putText(key.baseline());
      records.writeTo(out);
    });
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static DeliveryAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      DeliveryAccumulator accumulator = new DeliveryAccumulator();
      ProjectKey last = new ProjectKey("", "");
      for (int left = in.count("projects", ProjectKey.LEAST_BYTES); left > 0; left--) {
        ProjectKey key = new ProjectKey(in.getText(), in.getText());
        in.check(key.compareTo(last) > 0, "have its projects in ascending order");
        last = key;
        accumulator.projects.put(key, ProjectRecords.read(key, in));
      }
      return accumulator;
    });
  }

  /** {@return how many projects and baselines there are} */
  @Override
  public String toString() {
    return projects.keySet().stream().map(ProjectKey::id).distinct().count() + " projects, "
        + projects.size() + " baselines";
  }
}
