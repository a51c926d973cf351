package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;

/** The answers that matter today on one screen. */
public final class OneScreen {
  /** With two lines a sentence, five questions with their headings and the frame around them stay within sixty lines. */
  private static final int MOST_SENTENCES = 4;

  private static final int TWO_LINES = 200;

  private OneScreen() {}

  /**
   * {@return the screen, of at most 55 lines of at most 110 columns}
   *
   * @param analysis the plan
   */
  public static String text(PlanAnalysis analysis) {
    Page page = new Page();
    page.title(Columns.atMost(analysis.project().name(), 110));
    page.line("Finishes " + DateText.full(analysis.schedule().finish())
        + analysis
            .project()
            .statusDate()
            .map(date -> ", as of " + DateText.full(date))
            .orElse("")
        + ".");
    ImmutableList.of(
            LateQuestion.of(analysis),
            StakeQuestion.of(analysis),
            UnsureQuestion.of(analysis),
            BlockedQuestion.of(analysis),
            NextQuestion.of(analysis))
        .forEach(question -> write(question, page));
    return page.toString();
  }

  private static void write(Question question, Page page) {
    ImmutableList<String> all = question.sentences();
    int shown = Math.min(MOST_SENTENCES, all.size());
    page.line("");
    page.line(question.title() + "  "
        + (shown < all.size() ? shown + " of " + all.size() + ", " : "")
        + "in full: --show " + question.section().word());
    all.subList(0, shown)
        .forEach(sentence -> page.line("  " + Columns.atMost(sentence, TWO_LINES)));
    if (all.isEmpty()) {
      page.line("  Nothing.");
    }
  }
}
