package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Computes a range of samples, batch after batch, in one thread or several. Which thread computes which batch has no effect: a sample is the
 * same wherever it is computed, and what is added up are integers.
 */
final class SimulationRun {
  private final SampledNetwork network;
  private final boolean countsCriticality;
  private final long first;
  private final int count;
  private final Counts finishes;
  private final Workers workers;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();

  SimulationRun(
      SampledNetwork network,
      boolean countsCriticality,
      long first,
      int count,
      Counts finishes,
      Workers workers) {
    this.network = network;
    this.countsCriticality = countsCriticality;
    this.first = first;
    this.count = count;
    this.finishes = finishes;
    this.workers = workers;
  }

  /** Computes all samples. */
  void run() {
    if (workers.executor().isPresent()) {
      runIn(workers.executor().get());
    } else {
      work(finishes);
    }
    finish();
  }

  /** Computes all samples in some tasks of an executor, and waits for them. */
  private void runIn(Executor executor) {
    List<Counts> parts = new ArrayList<>();
    List<CompletableFuture<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < workers.threads(); thread++) {
      Counts part = finishes.part();
      parts.add(part);
      tasks.add(CompletableFuture.runAsync(() -> work(part), executor));
    }
    join(tasks);
    parts.forEach(finishes::add);
  }

  private static void join(List<CompletableFuture<Void>> tasks) {
    RuntimeException failure = null;
    for (CompletableFuture<Void> task : tasks) {
      try {
        task.join();
      } catch (CompletionException e) {
        failure = e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void work(Counts into) {
    SamplePass pass = network.pass(countsCriticality);
    int batch = pass.batch();
    for (long at = next.getAndAdd(batch); at < count; at = next.getAndAdd(batch)) {
      if (stopped.get()) {
        return;
      }
      int size = (int) Math.min(batch, count - at);
      pass.run(first + at, size, into, (int) at);
      if (!workers.progress().test(done.addAndGet(size))) {
        stopped.set(true);
      }
    }
  }

  private void finish() {
    if (stopped.get() && done.get() < count) {
      throw new CancellationException("simulation was stopped after " + done.get() + " of " + count
          + " samples: the progress callback said so. Run it again to the end.");
    }
  }
}
