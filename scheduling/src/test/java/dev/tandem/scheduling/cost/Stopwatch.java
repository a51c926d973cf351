package dev.tandem.scheduling.cost;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Processor time of the current thread, lap by lap, so that what else the machine does counts as little as can be.
 *
 * <p>Asked by name, since tests are compiled in a module that does not read {@code java.management}.
 */
public final class Stopwatch {
  private static final Object THREADS =
      call(method("java.lang.management.ManagementFactory", "getThreadMXBean"), null);
  private static final Method TIME =
      method("java.lang.management.ThreadMXBean", "getCurrentThreadCpuTime");

  private final Map<String, Long> laps = new LinkedHashMap<>();
  private long start = now();

  /** What has passed since the start or the lap before took place for this question. */
  public void lap(String question) {
    laps.merge(question, now() - start, Long::sum);
    start = now();
  }

  /** What passes from here on counts; what has passed since the lap before does not. */
  public void restart() {
    start = now();
  }

  /** {@return the seconds of the laps for a question} */
  public double seconds(String question) {
    return laps.getOrDefault(question, 0L) / 1e9;
  }

  Map<String, Long> laps() {
    return laps;
  }

  private static long now() {
    return (long) call(TIME, THREADS);
  }

  private static Method method(String type, String name) {
    try {
      return Class.forName(type).getMethod(name);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object call(Method method, @Nullable Object target) {
    try {
      return method.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
