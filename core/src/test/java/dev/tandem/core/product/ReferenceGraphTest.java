package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** References between parts, each line a part and those to which it refers. */
class ReferenceGraphTest {

  private static ReferenceGraph<String> graph(String... lines) {
    ImmutableMap.Builder<String, ImmutableList<String>> parts = ImmutableMap.builder();
    for (String line : lines) {
      ImmutableList<String> words = nodes(line);
      parts.put(words.get(0), words.subList(1, words.size()));
    }
    return ReferenceGraph.of(parts.buildOrThrow(), references -> references);
  }

  private static ImmutableList<String> nodes(String text) {
    return Arrays.stream(text.split(" ")).collect(ImmutableList.toImmutableList());
  }

  @Test
  void of_noPart_findsNothing() {
    assertThat(graph().cycles()).isEmpty();
    assertThat(graph().referencesFirst()).isEmpty();
  }

  @Test
  void referencesFirst_diamond_putsEachPartAfterItsReferences() {
    ReferenceGraph<String> diamond = graph("a b c", "b d", "c d", "d");
    assertThat(diamond.cycles()).isEmpty();
    assertThat(diamond.referencesFirst()).containsExactly("d", "b", "c", "a");
  }

  @Test
  void of_referencesThatLeadNowhere_areLeftOut() {
    ReferenceGraph<String> graph = graph("a x b", "b y");
    assertThat(graph.cycles()).isEmpty();
    assertThat(graph.referencesFirst()).containsExactly("b", "a");
  }

  @Test
  void cycles_separateOnes_areAllFound() {
    assertThat(graph("a b", "b a", "c d", "d e", "e d", "f f").cycles())
        .containsExactly(nodes("a b"), nodes("d e"), nodes("f"));
  }

  @Test
  void cycles_ofOneKnot_areNamedByAShortest() {
    assertThat(graph("a b", "b c a", "c c").cycles()).containsExactly(nodes("a b"), nodes("c"));
    assertThat(graph("a b", "b c a", "c a").cycles()).containsExactly(nodes("a b"));
    assertThat(graph("a b", "b b a").cycles()).containsExactly(nodes("b"));
  }
}
