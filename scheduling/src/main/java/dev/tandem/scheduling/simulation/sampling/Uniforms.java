package dev.tandem.scheduling.simulation.sampling;

public final class Uniforms {
  private final long seed;
  private Uniforms(long seed) { this.seed = seed; }
  public static Uniforms monteCarlo(long seed) { return new Uniforms(seed); }
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
  public void fill(int dimension, long first, int count, int[] fractions) {
    long key = mix(mix(seed + 0x9e3779b97f4a7c15L) + dimension * 0x9e3779b97f4a7c15L);
    for (int i = 0; i < count; i++) {
      fractions[i] = (int) (mix(key + (first + i) * 0x9e3779b97f4a7c15L) >>> 32);
    }
  }
}
