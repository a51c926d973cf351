package dev.tandem.scheduling.resource.rcpsp.genetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.graph.PackedArcs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneticSearchTest {

  /** Costs as many slots as activities stand before ones of a lower number; 0 and 1 must come in the other order. */
  private static final class Sorting implements Decoder, SearchWatch {
    private final PackedArcs arcs = PackedArcs.of(12, new int[] {1}, new int[] {0});
    private final List<Long> improvements = new ArrayList<>();
    private int[] last = {};
    private int decoded;

    @Override
    public PackedArcs arcs() {
      return arcs;
    }

    @Override
    public long decode(int[] order) {
      assertThat(IntStream.of(order).boxed().toList().indexOf(1))
          .isLessThan(IntStream.of(order).boxed().toList().indexOf(0));
      decoded++;
      last = order.clone();
      long cost = 0;
      for (int i = 0; i < order.length; i++) {
        for (int j = 0; j < i; j++) {
          cost += order[j] > order[i] ? 1 : 0;
        }
      }
      return cost;
    }

    @Override
    public void writeNext(int[] order) {
      System.arraycopy(last, 0, order, 0, order.length);
    }

    @Override
    public void improved(Decoder decoder, long cost) {
      improvements.add(cost);
    }

    @Override
    public boolean goesOn(long schedules) {
      return improvements.isEmpty() || improvements.get(improvements.size() - 1) > 1;
    }
  }

  @Test
  void advance_oneDecoderAlone_findsTheBestOrder() {
    Sorting sorting = new Sorting();
    GeneticSearch search = new GeneticSearch(List.of(sorting), sorting, 50_000, 1);
    int[] worst = IntStream.rangeClosed(1, 12).map(each -> 12 - each).toArray();
    search.begin(List.of(worst), new long[12]);
    search.advance(50_000);
    assertThat(sorting.improvements)
        .startsWith(66L)
        .endsWith(1L)
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    assertThat(search.schedules()).isEqualTo(sorting.decoded);
  }

  @Test
  void run_moreFirstOrdersThanPlaces_triesAllAndGoesOnToItsLimit() {
    Sorting sorting = new Sorting();
    int[] worst = IntStream.rangeClosed(1, 12).map(each -> 12 - each).toArray();
    int[] best = IntStream.range(0, 12).map(each -> each < 2 ? 1 - each : each).toArray();
    List<int[]> first = new ArrayList<>(Collections.nCopies(30, worst));
    first.add(best);
    assertThat(new GeneticSearch(List.of(sorting), sorting, 100, 1).run(first, new long[12]))
        .isEqualTo(31);
    assertThat(sorting.improvements).containsExactly(66L, 1L);
    Sorting again = new Sorting();
    assertThat(new GeneticSearch(List.of(again), again, 100, 1).run(List.of(worst), new long[12]))
        .isBetween(100L, 101L);
  }

  @Test
  void advance_inSteps_isTheSameAsAtOnce() {
    Sorting whole = new Sorting();
    GeneticSearch atOnce = new GeneticSearch(List.of(whole), whole, 400, 7);
    atOnce.begin(List.of(), new long[12]);
    atOnce.advance(400);
    Sorting stepwise = new Sorting();
    GeneticSearch inSteps = new GeneticSearch(List.of(stepwise), stepwise, 400, 7);
    inSteps.begin(List.of(), new long[12]);
    for (int limit = 0; limit <= 400; limit += 10) {
      inSteps.advance(limit);
    }
    assertThat(stepwise.improvements).isEqualTo(whole.improvements);
    assertThat(inSteps.schedules()).isEqualTo(atOnce.schedules());
  }

  @Test
  void advance_twoTinyActivities_goesOnThroughRestarts() {
    PackedArcs none = PackedArcs.of(2, new int[0], new int[0]);
    Decoder flat = new Decoder() {
      @Override
      public PackedArcs arcs() {
        return none;
      }

      @Override
      public long decode(int[] order) {
        return 1;
      }

      @Override
      public void writeNext(int[] order) {
        order[0] = 1;
        order[1] = 0;
      }
    };
    SearchWatch patient = new SearchWatch() {
      @Override
      public void improved(Decoder decoder, long cost) {
        assertThat(cost).isEqualTo(1);
      }

      @Override
      public boolean goesOn(long schedules) {
        return true;
      }
    };
    GeneticSearch search = new GeneticSearch(List.of(flat), patient, 100, 1);
    search.begin(List.of(), new long[2]);
    search.advance(30_000);
    assertThat(search.schedules()).isBetween(30_000L, 30_001L);
  }
}
