package dev.tandem.scheduling.simulation;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How much the current thread has allocated; asked by name, since tests are compiled in a module that does not read {@code java.management}. */
final class AllocatedBytes {

  private static final Object THREADS =
      call(method("java.lang.management.ManagementFactory", "getThreadMXBean"), null);
  private static final Method BYTES =
      method("com.sun.management.ThreadMXBean", "getCurrentThreadAllocatedBytes");

  private AllocatedBytes() {}

  static long ofThisThread() {
    return (long) call(BYTES, THREADS);
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
