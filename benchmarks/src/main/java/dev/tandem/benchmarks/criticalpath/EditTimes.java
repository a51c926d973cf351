package dev.tandem.benchmarks.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import com.sun.management.ThreadMXBean;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What do single changes of a plan of 100,000 tasks cost in processor time of their thread, and what do they leave to the collector?
 *
 * <p>{@code java -Xmx6g -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.criticalpath.EditTimes MIXED}
 *
 * <p>The changes are those of {@link ScheduleEditorBenchmark}, which measures by the clock, and so also what other processes do to them. Here
 * 200,000 changes warm up and 300,000 are measured, one by one; a look at the processor's clock adds about 0.5 µs to each. The pauses of the
 * collector are those while the changes were measured.
 */
public final class EditTimes {
  private static final int TASKS = 100_000;
  private static final int WARM_UP = 200_000;
  private static final int MEASURED = 300_000;

  private final ScheduleEditor editor;
  private final SplittableRandom random = new SplittableRandom(7);

  private EditTimes(LayeredNetwork.Kind kind) {
    this.editor = ScheduleEditor.of(LayeredNetwork.project(TASKS, kind, 42));
  }

  /**
   * Measures and prints.
   *
   * @param arguments the kind of network
   */
  public static void main(String[] arguments) {
    LayeredNetwork.Kind kind = LayeredNetwork.Kind.valueOf(arguments[0]);
    EditTimes edits = new EditTimes(kind);
    int check = 0;
    for (int i = 0; i < WARM_UP; i++) {
      check ^= edits.change();
    }
    long[] times = new long[MEASURED];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long pauses = pauseMillis();
    for (int i = 0; i < MEASURED; i++) {
      long before = threads.getCurrentThreadCpuTime();
      check ^= edits.change();
      times[i] = threads.getCurrentThreadCpuTime() - before;
    }
    bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
    print(kind, times);
    System.out.printf(
        Locale.ROOT,
        "%d bytes a change, %d ms of pauses, check %d%n",
        bytes / MEASURED,
        pauseMillis() - pauses,
        check);
  }

  private int change() {
    editor.changeDuration("task-" + random.nextInt(TASKS), workhours(random.nextInt(1, 41)));
    return editor.finish().hashCode();
  }

  private static long pauseMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static void print(LayeredNetwork.Kind kind, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s, us: median %.1f, 90 %% %.1f, 99 %% %.0f, 99.9 %% %.0f, 99.99 %% %.0f, worst %.0f, mean %.1f%n",
        kind,
        micros(nanos, 0.5),
        micros(nanos, 0.9),
        micros(nanos, 0.99),
        micros(nanos, 0.999),
        micros(nanos, 0.9999),
        micros(nanos, 1),
        Arrays.stream(nanos).average().orElseThrow() / 1000);
  }

  /** The least of the sorted times that a share of them do not exceed. */
  private static double micros(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1000.0;
  }
}
