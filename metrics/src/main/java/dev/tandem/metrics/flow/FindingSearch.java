package dev.tandem.metrics.flow;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkItem;
import dev.tandem.metrics.flow.ItemTimeline.ItemSpan;
import java.util.List;

/** Finds what is odd in the data of an item. */
final class FindingSearch {
  private final ItemTimeline timeline;
  private final WorkItem item;
  private final ImmutableList.Builder<FlowFinding> found = ImmutableList.builder();

  private FindingSearch(ItemTimeline timeline) {
    this.timeline = timeline;
    this.item = timeline.item();
  }

  static ImmutableList<FlowFinding> of(ItemTimeline timeline) {
    FindingSearch search = new FindingSearch(timeline);
    search.history();
    search.beginning();
    search.moves();
    return search.found.build();
  }

  private void add(FindingKind kind, String detail) {
    found.add(new FlowFinding(item.id(), kind, detail));
  }

  private void history() {
    if (item.completeness() == HistoryCompleteness.INCOMPLETE) {
      add(FindingKind.INCOMPLETE_HISTORY, item.transitions().size() + " transitions are known");
    }
    timeline
        .finished()
        .filter(finished -> timeline.started().isEmpty())
        .ifPresent(finished -> add(FindingKind.DONE_WITHOUT_START, "done at " + finished));
  }

  private void beginning() {
    if (item.firstState().isEmpty()) {
      add(FindingKind.FIRST_STATE_UNKNOWN, "created at " + item.created());
    }
    List<ItemSpan> spans = timeline.spans();
    if (!spans.isEmpty() && spans.get(0).from().isBefore(item.created())) {
      add(
          FindingKind.BEFORE_CREATION,
          "changed at " + spans.get(0).from() + ", created at " + item.created());
    }
    if (item.firstState().isPresent()
        && !spans.isEmpty()
        && spans.get(0).kind() != StateKind.TO_DO) {
      add(FindingKind.CREATED_IN_WORK, "created in " + spans.get(0).state());
    }
  }

  private void moves() {
    List<ItemSpan> spans = timeline.spans();
    for (int i = 1; i < spans.size(); i++) {
      ItemSpan before = spans.get(i - 1);
      ItemSpan now = spans.get(i);
      String detail = before.state() + " to " + now.state() + " at " + now.from();
      if (before.kind() == StateKind.DONE && now.kind() != StateKind.DONE) {
        add(FindingKind.REOPENED, detail);
      } else if (now.position() < before.position()) {
        add(FindingKind.BACKWARDS, detail);
      }
    }
  }
}
