package dev.tandem.metrics.survival;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.survival.table.LifeTable;
import dev.tandem.metrics.survival.table.TimeList;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collector;

/**
 * Collects observations. Any split over accumulators that are combined later, in any order, gives the same curve, bit for bit.
 *
 * <p>Holds eight bytes for each subject, and eight more for one with delayed entry; at most some two thousand million subjects. Mutable and
 * not safe for use by several threads at once, not even to read while another adds or reads, since reading sorts: give each its own and
 * {@link #combine} them, or use {@link #collector}.
 *
 * <pre>{@code
 * SurvivalCurve curve = customers.stream()
 *     .map(c -> c.churned() ? Observation.event(c.days()) : Observation.censored(c.days()))
 *     .collect(SurvivalAccumulator.collector())
 *     .snapshot();
 * }</pre>
 */
public final class SurvivalAccumulator {

  private static final String KIND = "survival";
  private static final int VERSION = 1;

  private final TimeList events;
  private final TimeList censored;

  /** Entries after the origin only; which exit belongs to which entry makes no difference to a curve. */
  private final TimeList entries;

  /** Starts without observations. */
  public SurvivalAccumulator() {
    this(new TimeList(), new TimeList(), new TimeList());
  }

  private SurvivalAccumulator(TimeList events, TimeList censored, TimeList entries) {
    this.events = events;
    this.censored = censored;
    this.entries = entries;
  }

  /** {@return a collector of observations into an accumulator; in parallel streams it combines one accumulator a thread} */
  public static Collector<Observation, ?, SurvivalAccumulator> collector() {
    return Collector.of(
        SurvivalAccumulator::new,
        SurvivalAccumulator::add,
        SurvivalAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return the accumulator whose {@link #toBytes()} gave {@code bytes}}
   *
   * @param bytes the state, from the buffer's position to its limit; the position does not move
   * @throws IllegalArgumentException if the bytes are no such state, are damaged or cut off, or have another version
   */
  public static SurvivalAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      TimeList events = TimeList.readFrom(in);
      TimeList censored = TimeList.readFrom(in);
      TimeList entries = TimeList.readFrom(in);
      in.check(
          entries.size() <= (long) events.size() + censored.size(),
          "have at most one entry a subject");
      in.check(entries.size() == 0 || entries.get(0) > 0, "have entries after 0");
      in.check(canPair(entries, events, censored), "have an exit after each entry");
      return new SurvivalAccumulator(events, censored, entries);
    });
  }

  /** Whether each entry can have an exit of its own that is later: the latest has the latest, and so on. */
  private static boolean canPair(TimeList entries, TimeList events, TimeList censored) {
    int event = events.size();
    int other = censored.size();
    for (int entry = entries.size() - 1; entry >= 0; entry--) {
      boolean byEvent =
          event > 0 && (other == 0 || events.get(event - 1) > censored.get(other - 1));
      if (!byEvent && other == 0) {
        return false;
      }
      double exit = byEvent ? events.get(--event) : censored.get(--other);
      if (!(entries.get(entry) < exit)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds one subject.
   *
   * @param observation how long it was observed
   */
  public void add(Observation observation) {
    add(observation.entry(), observation.exit(), observation.ending());
  }

  /**
   * Adds one subject that was observed from its origin.
   *
   * @param time when observation ended, finite, at least 0
   * @param ending why it ended
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public void add(double time, Ending ending) {
    add(0, time, ending);
  }

  /**
   * Adds one subject.
   *
   * @param entry when observation began, at least 0
   * @param exit when observation ended, after {@code entry}; may be 0 if {@code entry} is
   * @param ending why it ended
   * @throws IllegalArgumentException if the times are not finite, negative, or do not ascend
   */
  public void add(double entry, double exit, Ending ending) {
    Observation.check(entry, exit);
    (ending == Ending.EVENT ? events : censored).add(exit);
    if (entry > 0) {
      entries.add(entry);
    }
  }

  /**
   * {@return this accumulator, after adding all that {@code other} holds}
   *
   * @param other another accumulator; it does not change
   * @throws IllegalArgumentException if {@code other} is this accumulator
   * @throws ArithmeticException if there would be more than 2,147,483,647 subjects with the same ending
   */
  public SurvivalAccumulator combine(SurvivalAccumulator other) {
    Combination.checkOther(this, other, "observations");
    events.addAll(other.events);
    censored.addAll(other.censored);
    entries.addAll(other.entries);
    return this;
  }

  /** {@return how many subjects there are} */
  public long subjects() {
    return (long) events.size() + censored.size();
  }

  /** {@return the curve of the observations so far, under the standard convention} */
  public SurvivalCurve snapshot() {
    lists().forEach(TimeList::sort);
    return new SurvivalCurve(
        LifeTable.of(events, censored, entries), SurvivalConvention.standard());
  }

  /** {@return the state, for {@link #fromBytes(ByteBuffer)}; equal observations have equal bytes, in whatever order they came} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    lists().forEach(list -> list.writeTo(out));
    return out.toBytes();
  }

  /** {@return how many subjects there are} */
  @Override
  public String toString() {
    return subjects() + " subjects, not sorted yet";
  }

  private List<TimeList> lists() {
    return ImmutableList.of(events, censored, entries);
  }
}
