package dev.tandem.scheduling.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationsTest {

  private static List<List<Integer>> all(int size) {
    List<List<Integer>> all = new ArrayList<>();
    Permutations permutations = new Permutations(size);
    do {
      List<Integer> sequence = new ArrayList<>();
      for (int thing : permutations.sequence()) {
        sequence.add(thing);
      }
      all.add(sequence);
    } while (permutations.advance());
    return all;
  }

  @Test
  void threeThings_inLexicographicOrder() {
    assertThat(all(3))
        .containsExactly(
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 6})
  void eachSequenceOnce_asManyAsCounted(int size) {
    assertThat(all(size)).doesNotHaveDuplicates().hasSize((int) Permutations.count(size, 1_000));
  }

  @Test
  void count_aboveTheLimit_isTheLargestNumber() {
    assertThat(Permutations.count(5, 120)).isEqualTo(120);
    assertThat(Permutations.count(5, 119)).isEqualTo(Long.MAX_VALUE);
    assertThat(Permutations.count(1_000_000, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }
}
