package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ReleaseChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How good are release choices on the published instances of the next release problem, and how long do they take?
 *
 * <p>Reads the instances of Xuan et al. (2012) and {@code expected.csv}, with the proven optimum of each, from a directory. Run with
 *
 * <pre>java -Dtandem.nrp=DIRECTORY -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.prioritisation.NextReleaseQuality</pre>
 */
public final class NextReleaseQuality {

  private NextReleaseQuality() {}

  /**
   * Prints one line an instance and budget.
   *
   * @param args none
   * @throws IOException if the directory cannot be read
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(System.getProperty("tandem.nrp"));
    System.out.println(
        "instance  budget   value  optimum    bound  below optimum  certified gap   ms");
    for (PublishedRelease release : PublishedRelease.read(directory)) {
      measure(release);
    }
  }

  private static void measure(PublishedRelease release) {
    long started = System.nanoTime();
    ReleaseChoice choice = NextRelease.withCapacity(release.budget()).run(release.candidates());
    double millis = (System.nanoTime() - started) / 1e6;
    double value = choice.value().doubleValue();
    System.out.printf(
        Locale.ROOT,
        "%-8s  %6.0f  %6.0f  %7d  %7.0f  %12.2f%%  %12.2f%%  %5.0f%n",
        release.instance(),
        release.budget(),
        value,
        release.optimum(),
        choice.bound().doubleValue(),
        100 * (1 - value / release.optimum()),
        100 * choice.gap(),
        millis);
  }
}
