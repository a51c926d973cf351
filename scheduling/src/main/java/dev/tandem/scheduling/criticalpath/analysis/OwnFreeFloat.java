package dev.tandem.scheduling.criticalpath.analysis;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.FreeFloatStep;

/**
 * The free float of summaries that counts their own dependencies alone: from the summary's own finish (or start) to the early dates of its
 * successors, on the summary's calendar, within its total float and never negative.
 *
 * <p>Cost: O(links) once, and for each summary asked for the links of its own dependencies.
 */
final class OwnFreeFloat {
  private final Analysis analysis;
  private final ListMultimap<Integer, Integer> linksOfSummary = ArrayListMultimap.create();

  OwnFreeFloat(Analysis analysis) {
    this.analysis = analysis;
    Links links = analysis.network.links;
    for (int link = 0; link < links.size(); link++) {
      if (!links.isOwn(link)) {
        int summary = analysis.project.predecessorIndices().get(links.dependency(link));
        linksOfSummary.put(summary, link);
      }
    }
  }

  long seconds(int summary, long totalFloat) {
    FreeFloatStep step = new FreeFloatStep(analysis.network, analysis.dates.columns());
    step.open(analysis.summaries.end(summary));
    linksOfSummary.get(summary).forEach(step::apply);
    SummarySpans spans = analysis.summaries.spans();
    WorkingTime calendar = analysis.plan.calendarOfSummary(summary);
    long room = step.room(calendar, spans.earlyStart(summary), spans.earlyFinish(summary));
    return Math.max(0, Math.min(room, totalFloat));
  }
}
