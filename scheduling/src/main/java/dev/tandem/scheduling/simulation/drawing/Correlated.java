package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.copula.Copula;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/** The random numbers of a task that correlate with those of others. Immutable. */
final class Correlated {
  private final Copula copula;
  private final int task;
  private final int[] dimensions;

  /**
   * Takes the copula; the dimensions are shared by its tasks, and not copied.
   *
   * @param copula what correlates the tasks
   * @param task the place of this one among them
   * @param dimensions the random numbers that feed the copula
   */
  Correlated(Copula copula, int task, int[] dimensions) {
    this.copula = copula;
    this.task = task;
    this.dimensions = dimensions;
  }

  /** Fills the fractions of the scratch for some samples. */
  void fill(Uniforms uniforms, long first, int count, Scratch scratch) {
    copula.fill(task, uniforms, dimensions, first, count, scratch.fractions, scratch.factors);
  }
}
