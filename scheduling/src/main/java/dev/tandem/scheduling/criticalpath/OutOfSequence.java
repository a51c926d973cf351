package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Dependency;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import java.time.LocalDateTime;

/**
 * Work that went ahead before a dependency allowed it.
 *
 * @param dependency the dependency that was broken
 * @param successorEnd when the successor's end that the dependency holds back actually came
 * @param allowed when the dependency allows it at the earliest, as things stand now
 */
public record OutOfSequence(
    Dependency dependency, LocalDateTime successorEnd, LocalDateTime allowed) {

  static ImmutableList<OutOfSequence> find(Analysis analysis) {
    Links links = analysis.network.links;
    Nodes nodes = analysis.network.nodes;
    ImmutableList.Builder<OutOfSequence> found = ImmutableList.builder();
    for (int link = 0; link < links.size(); link++) {
      int to = links.to(link);
      boolean happened = links.isToStart(link) ? analysis.isStarted(to) : analysis.isFinished(to);
      if (happened) {
        long end = links.isToStart(link) ? nodes.actualStart(to) : nodes.actualFinish(to);
        long allowed = analysis.times().earliest(link);
        var calendar = analysis.network.calendarOf(to);
        if (calendar.workAt(end) < calendar.workAt(allowed)) {
          found.add(new OutOfSequence(
              analysis.project.dependencies().get(links.dependency(link)),
              Analysis.at(end),
              Analysis.at(allowed)));
        }
      }
    }
    return found.build();
  }

  /** {@return the finding in words} */
  @Override
  public String toString() {
    return dependency + " is out of sequence: " + dependency.successor() + " went ahead at "
        + successorEnd + ", allowed from " + allowed;
  }
}
