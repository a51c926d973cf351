package dev.tandem.examples.progress;

import com.google.common.base.Ticker;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says what a run is at, every two seconds; a run that is done sooner says nothing. Safe to be told by several threads. */
public final class Progress {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final Consumer<String> lines;
  private final Ticker ticker;
  private final long start;
  private long next;
  private String stage = "reading the plan";
  private String share = "";

  Progress(Consumer<String> lines, Ticker ticker) {
    this.lines = lines;
    this.ticker = ticker;
    this.start = ticker.read();
    this.next = start + PAUSE;
  }

  /**
   * {@return progress that begins now and is printed in lines, also while a computation tells nothing of itself}
   *
   * @param err where to
   */
  public static Progress on(PrintStream err) {
    Progress progress = new Progress(err::println, Ticker.systemTicker());
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
        new ThreadFactoryBuilder().setDaemon(true).setNameFormat("progress").build());
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(progress::show, PAUSE, PAUSE / 4, TimeUnit.NANOSECONDS);
    return progress;
  }

  /** {@return progress that nobody sees} */
  public static Progress silent() {
    return new Progress(line -> {}, Ticker.systemTicker());
  }

  /**
   * Begins another part of the run.
   *
   * @param what what is computed from now on, for example "pricing a day of each task"
   */
  public synchronized void stage(String what) {
    stage = what;
    share = "";
  }

  /**
   * Notes how far the part is.
   *
   * @param done how much of it is done
   * @param all how much there is; positive
   * @return true, for the part to go on
   */
  public synchronized boolean proceed(long done, long all) {
    share = ", " + 100 * done / all + " %";
    show();
    return true;
  }

  /** Prints a line, if two seconds have passed since the start or the last line. */
  synchronized void show() {
    long now = ticker.read();
    if (now - next >= 0) {
      next = now + PAUSE;
      lines.accept(
          "… " + stage + share + ", " + TimeUnit.NANOSECONDS.toSeconds(now - start) + " s");
    }
  }
}
