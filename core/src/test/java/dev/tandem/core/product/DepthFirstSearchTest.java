package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DepthFirstSearchTest {

  private static DepthFirstSearch<String> over(String... lines) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    ImmutableListMultimap.Builder<String, String> successors = ImmutableListMultimap.builder();
    for (String line : lines) {
      ImmutableList<String> nodes = ImmutableList.copyOf(line.split(" "));
      all.add(nodes.get(0));
      successors.putAll(nodes.get(0), nodes.subList(1, nodes.size()));
    }
    return DepthFirstSearch.over(all.build(), successors.build());
  }

  private static ImmutableList<String> nodes(String text) {
    return Arrays.stream(text.split(" ")).collect(ImmutableList.toImmutableList());
  }

  @Test
  void over_noNode_findsNothing() {
    DepthFirstSearch<String> search =
        DepthFirstSearch.over(ImmutableList.<String>of(), ImmutableListMultimap.of());
    assertThat(search.cycles()).isEmpty();
    assertThat(search.successorsFirst()).isEmpty();
  }

  @Test
  void successorsFirst_diamond_putsEachNodeAfterItsSuccessors() {
    DepthFirstSearch<String> search = over("a b c", "b d", "c d", "d");
    assertThat(search.cycles()).isEmpty();
    assertThat(search.successorsFirst()).containsExactly("d", "b", "c", "a");
  }

  @Test
  void cycles_separateOnes_areAllFound() {
    assertThat(over("a b", "b a", "c d", "d e", "e d", "f f").cycles())
        .containsExactly(nodes("a b"), nodes("d e"), nodes("f"));
  }

  @Test
  void cycles_nestedWithoutSharedNode_areAllFound() {
    // c closes on itself between the two ends of a -> b -> a, but is no part of that cycle.
    assertThat(over("a b", "b c a", "c c").cycles()).containsExactly(nodes("c"), nodes("a b"));
  }

  @Test
  void cycles_sharingANode_areFoundOnce() {
    assertThat(over("a b", "b c a", "c a").cycles()).containsExactly(nodes("a b c"));
    assertThat(over("a b", "b b a").cycles()).containsExactly(nodes("b"));
  }
}
