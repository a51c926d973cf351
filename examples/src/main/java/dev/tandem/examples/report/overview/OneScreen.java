package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import java.util.List;

/** The answers that matter today on one screen. */
public final class OneScreen {
  /** With two lines a sentence, so many of five or of six questions with their headings and the frame around them stay within sixty lines. */
  private static final int MOST_SENTENCES = 4;

  private static final int MOST_OF_SIX = 3;

  private static final int TWO_LINES = 200;

  private OneScreen() {}

  /**
   * {@return the screen, of at most 55 lines of at most 110 columns}
   *
   * @param analysis the plan
   * @param delivered what was delivered of it, a sentence each; empty if nothing is known of it
   */
  public static String text(PlanAnalysis analysis, List<String> delivered) {
    Page page = new Page();
    page.title(Columns.atMost(analysis.project().name(), 110));
    page.line("Finishes " + DateText.full(analysis.schedule().finish())
        + analysis
            .project()
            .statusDate()
            .map(date -> ", as of " + DateText.full(date))
            .orElse("")
        + ".");
    ImmutableList<Question> questions = questions(analysis, ImmutableList.copyOf(delivered));
    int most = questions.size() > 5 ? MOST_OF_SIX : MOST_SENTENCES;
    questions.forEach(question -> write(question, most, page));
    return page.toString();
  }

  private static ImmutableList<Question> questions(
      PlanAnalysis analysis, ImmutableList<String> delivered) {
    ImmutableList.Builder<Question> questions = ImmutableList.<Question>builder()
        .add(LateQuestion.of(analysis))
        .add(StakeQuestion.of(analysis))
        .add(UnsureQuestion.of(analysis))
        .add(BlockedQuestion.of(analysis));
    if (!delivered.isEmpty()) {
      questions.add(new Question("What is delivered?", "delivery", delivered));
    }
    return questions.add(NextQuestion.of(analysis)).build();
  }

  private static void write(Question question, int most, Page page) {
    ImmutableList<String> all = question.sentences();
    int shown = Math.min(most, all.size());
    page.line("");
    page.line(question.title() + "  "
        + (shown < all.size() ? shown + " of " + all.size() + ", " : "")
        + "in full: --show " + question.section());
    all.subList(0, shown)
        .forEach(sentence -> page.line("  " + Columns.atMost(sentence, TWO_LINES)));
    if (all.isEmpty()) {
      page.line("  Nothing.");
    }
  }
}
