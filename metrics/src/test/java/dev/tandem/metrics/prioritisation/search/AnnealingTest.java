package dev.tandem.metrics.prioritisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnnealingTest {

  @Test
  void goesOn_steps_endsAfterThem() {
    Annealing annealing = new Annealing(1_234, 5, 0.1, 0);
    int steps = 0;
    while (annealing.goesOn()) {
      steps++;
    }
    assertThat(steps).isEqualTo(1_234);
    assertThat(annealing.goesOn()).isFalse();
  }

  @Test
  void takes_noLoss_always() {
    Annealing annealing = new Annealing(10, 1e-9, 1e-9, 0);
    assertThat(annealing.takes(0)).isTrue();
    assertThat(annealing.takes(-3)).isTrue();
    assertThat(annealing.takes(1)).isFalse();
  }

  /** A share has a standard error of at most 0.0016 in 100,000 draws. */
  @Test
  void takes_lossOfTheTemperature_oneInE() {
    Annealing annealing = new Annealing(1, 2, 2, 42);
    int taken = 0;
    for (int i = 0; i < 100_000; i++) {
      taken += annealing.takes(2) ? 1 : 0;
    }
    assertThat(taken / 1e5).isCloseTo(Math.exp(-1), within(0.008));
  }

  @Test
  void temperature_atTheEnd_isTheColdest() {
    Annealing annealing = new Annealing(50_000, 100, 0.001, 7);
    while (annealing.goesOn()) {
      // Cools down.
    }
    int taken = 0;
    for (int i = 0; i < 1_000; i++) {
      taken += annealing.takes(0.1) ? 1 : 0;
    }
    assertThat(taken).isZero();
  }

  @Test
  void below_seed_givesTheSameNumbersEverywhere() {
    Annealing annealing = new Annealing(1, 1, 1, 1);
    int[] numbers = new int[6];
    int[] counts = new int[10];
    for (int i = 0; i < 6; i++) {
      numbers[i] = annealing.below(1_000);
    }
    for (int i = 0; i < 100_000; i++) {
      counts[annealing.below(10)]++;
    }
    assertThat(numbers).containsExactly(NUMBERS);
    assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 10_000) < 500);
  }

  /** SplitMix64 from seed 1, its upper 32 bits times 1,000: computed with Python integers. */
  private static final int[] NUMBERS = {566, 745, 971, 444, 444, 762};
}
