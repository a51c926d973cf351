package dev.tandem.scheduling.simulation.pass;

import com.google.common.base.Suppliers;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.RepeatedDates;
import dev.tandem.scheduling.kernel.calendar.RepeatedPass;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.PercentLags;
import dev.tandem.scheduling.resource.scheme.ListedPlan;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A compiled plan, the durations to sample and the finishes that are wanted: everything that samples have in common. In ticks where the plan
 * allows it (one calendar, no lag that is a share of a duration), else by calendar arithmetic; the dates are the same. Immutable; threads share it.
 */
public final class SampledNetwork {
  /** A batch of rows that stays in the processor's second cache; without the pass back fewer rows are kept. */
  private static final int FINISH_BATCH = 1024;

  private static final int ANALYSIS_BATCH = 512;
  private static final int CALENDAR_BATCH = 64;
  private static final int LIST_BATCH = 256;
  /** Why there are no floats where tasks follow a list. */
  static final String NO_FLOATS =
      "float must be that of links alone: tasks draw on resources by a priority list, beyond which no float is defined."
          + " Ask a simulation without the list.";

  private final CompiledNetwork network;
  private final Optional<AdditiveNetwork> additive;
  private final PercentLags lags;
  private final Optional<TickNetwork> ticks;
  private final Optional<ListedPlan> listed;
  /** Present where there is a list and its samples are in ticks. */
  private final Optional<ListNetwork> list;

  private final Spans spans;
  private final Targets targets;
  private final CriticalRule criticality;
  private final WorkingTime calendar;
  private final Supplier<CountedNodes> counted;

  private SampledNetwork(
      CompiledPlan plan,
      Optional<ListedPlan> listed,
      Spans spans,
      Targets targets,
      CriticalRule criticality) {
    this.network = plan.network();
    this.additive = plan.additive();
    this.spans = spans;
    this.targets = targets;
    this.criticality = criticality;
    this.lags = PercentLags.of(plan);
    this.listed = listed;
    Optional<TickNetwork> inTicks = additive
        .filter(ticks -> lags.size() == 0)
        .flatMap(ticks -> TickNetwork.of(ticks, network.links, longest(spans)));
    this.list = inTicks.flatMap(
        each -> listed.flatMap(plans -> ListNetwork.of(each, plans, longest(spans))));
    this.ticks = inTicks.filter(each -> listed.isEmpty() || list.isPresent());
    this.calendar = network.frame.calendars().get(network.frame.part(0).calendar());
    this.counted = Suppliers.memoize(() -> CountedNodes.of(
        network.links, network.size(), targets, criticality.countsBounds() || listed.isPresent()));
  }

  /**
   * {@return what the samples of a plan have in common}
   *
   * @param plan a plan that is scheduled from the start
   * @param spans where durations come from
   * @param targets which finishes are wanted
   * @param criticality when a node is critical for a target
   */
  public static SampledNetwork of(
      CompiledPlan plan, Spans spans, Targets targets, CriticalRule criticality) {
    return of(plan, Optional.empty(), spans, targets, criticality);
  }

  /**
   * {@return what the samples of a plan have in common whose tasks may follow a list}
   *
   * @param plan a plan that is scheduled from the start
   * @param listed the same plan with its list; empty if resources are not asked for
   * @param spans where durations come from
   * @param targets which finishes are wanted
   * @param criticality when a node is critical for a target; along a list those without float are
   */
  public static SampledNetwork of(
      CompiledPlan plan,
      Optional<ListedPlan> listed,
      Spans spans,
      Targets targets,
      CriticalRule criticality) {
    return new SampledNetwork(plan, listed, spans, targets, criticality);
  }

  private static long[] longest(Spans spans) {
    long[] longest = new long[spans.size()];
    for (int node = 0; node < longest.length; node++) {
      longest[node] = spans.longest(node);
    }
    return longest;
  }

  /** {@return whether samples are additions and comparisons alone} */
  public boolean isInTicks() {
    return ticks.isPresent();
  }

  /**
   * {@return what computes samples in one thread}
   *
   * @param countsCriticality whether it counts how often each node is critical for each target
   */
  public SamplePass pass(boolean countsCriticality) {
    CountedNodes nodes = countsCriticality ? counted() : CountedNodes.none(targets.size());
    if (list.isPresent()) {
      return listPass(nodes, countsCriticality);
    }
    if (ticks.isPresent()) {
      return new TickPass(
          ticks.get(),
          spans,
          SinkTable.of(ticks.get(), targets, criticality.countsBounds()),
          nodes,
          criticality,
          countsCriticality ? ANALYSIS_BATCH : FINISH_BATCH,
          countsCriticality);
    }
    return new CalendarSamples(
        network,
        repeated(),
        lags,
        spans,
        targets,
        nodes,
        criticality,
        CALENDAR_BATCH,
        countsCriticality);
  }

  private SamplePass listPass(CountedNodes nodes, boolean countsCriticality) {
    TickNetwork network = ticks.orElseThrow();
    return new ListPass(
        network,
        list.orElseThrow(),
        spans,
        SinkTable.of(network, targets, /* countsBounds= */ false),
        nodes,
        LIST_BATCH,
        countsCriticality);
  }

  private RepeatedDates repeated() {
    return listed.isPresent()
        ? listed.get().repeated()
        : new RepeatedPass(network, criticality.countsBounds());
  }

  /**
   * {@return room for what some samples come to}
   *
   * @param samples how many samples
   * @param countsCriticality whether it is counted how often each node is critical for each target
   */
  public Counts counts(int samples, boolean countsCriticality) {
    return new Counts(samples, countsCriticality ? counted().sizes() : new int[targets.size()]);
  }

  /** {@return which nodes can be critical for each target; worked out once} */
  public CountedNodes counted() {
    return counted.get();
  }

  /**
   * {@return the instant of a finish, in seconds on the local clock since 1970; later positions are later instants}
   *
   * @param position a finish of a sample
   */
  public long instant(int position) {
    return ticks.isPresent()
        ? additive.orElseThrow().instant(ticks.get().base + position)
        : CalendarSamples.base(network) + position;
  }

  /**
   * {@return the working time from the start of the first project to a finish, in seconds on that project's calendar}
   *
   * @param position a finish of a sample
   */
  public long work(int position) {
    return workTo(instant(position));
  }

  /**
   * {@return the working time from the start of the first project to an instant, in seconds on that project's calendar}
   *
   * @param instant the instant, in seconds on the local clock since 1970
   */
  public long workTo(long instant) {
    return calendar.between(network.frame.part(0).floor(), instant);
  }
}
