package dev.tandem.benchmarks.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one change of one task take in a plan of 100,000?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ScheduleEditorBenchmark -rf json -rff benchmarks/results/editor.json}
 *
 * <p>Each sample gives a random task a random duration of 1 to 40 hours; the time runs until all early dates are settled and the finish is
 * known. Late dates are followed at the next snapshot and not measured here. Samples differ widely: half of the changes move two tasks or
 * fewer, one in a hundred a thousand, one in a thousand three quarters of all. {@code MIXED} has one calendar and is followed in ticks, {@code
 * FOUR_CALENDARS} by calendar arithmetic.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class ScheduleEditorBenchmark {
  /** What the network is made of. */
  @Param({"MIXED", "FOUR_CALENDARS"})
  public LayeredNetwork.Kind kind = LayeredNetwork.Kind.MIXED;

  private ScheduleEditor editor = ScheduleEditor.of(LayeredNetwork.empty());
  private final SplittableRandom random = new SplittableRandom(7);

  /** Builds the plan and opens it. */
  @Setup
  public void build() {
    editor = ScheduleEditor.of(LayeredNetwork.project(100_000, kind, 42));
  }

  /** {@return the finish after one change} */
  @Benchmark
  public LocalDateTime changeDuration() {
    editor.changeDuration("task-" + random.nextInt(100_000), workhours(random.nextInt(1, 41)));
    return editor.finish();
  }
}
