package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import java.util.List;

/** The answers that matter today on one screen. */
public final class OneScreen {
  /** With what is printed around them they stay within sixty. */
  private static final int MOST_LINES = 54;

  private static final int MOST_SENTENCES = 4;

  private static final int TWO_LINES = 200;

  /** The empty line above a question, and the question. */
  private static final int LINES_AROUND = 2;

  private OneScreen() {}

  /**
   * {@return the screen, of at most 54 lines of at most 110 columns: the first answer to each question, then the second ones, and so on as
   * long as there is room}
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
    int[] shown = shown(questions, lines(page.toString()));
    for (int i = 0; i < shown.length; i++) {
      write(questions.get(i), shown[i], page);
    }
    return page.toString();
  }

  /** How many sentences of each question there is room for, if each in turn is given one more. */
  private static int[] shown(List<Question> questions, long used) {
    int[] shown = new int[questions.size()];
    long room = MOST_LINES - used;
    for (Question question : questions) {
      room -= question.sentences().isEmpty() ? LINES_AROUND + 1 : LINES_AROUND;
    }
    for (int round = 0; round < MOST_SENTENCES; round++) {
      for (int i = 0; i < shown.length; i++) {
        List<String> sentences = questions.get(i).sentences();
        long next = shown[i] == round && round < sentences.size()
            ? lines(text(sentences.get(round)))
            : Long.MAX_VALUE;
        if (next <= room) {
          shown[i]++;
          room -= next;
        }
      }
    }
    return shown;
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  private static String text(String sentence) {
    Page page = new Page();
    page.line("  " + Columns.atMost(sentence, TWO_LINES));
    return page.toString();
  }

  private static ImmutableList<Question> questions(
      PlanAnalysis analysis, ImmutableList<String> delivered) {
    ImmutableList.Builder<Question> questions = ImmutableList.<Question>builder()
        .add(LateQuestion.of(analysis))
        .add(StakeQuestion.of(analysis))
        .add(UnsureQuestion.of(analysis))
        .add(BlockedQuestion.of(analysis));
    analysis.register().value().map(RegisterQuestion::of).ifPresent(questions::add);
    if (!delivered.isEmpty()) {
      questions.add(new Question("What is delivered?", "delivery", delivered));
    }
    analysis.people().value().map(PeopleQuestion::of).ifPresent(questions::add);
    return questions.add(NextQuestion.of(analysis)).build();
  }

  private static void write(Question question, int shown, Page page) {
    ImmutableList<String> all = question.sentences();
    page.line("");
    page.line(question.title() + "  "
        + (shown < all.size() ? shown + " of " + all.size() + ", " : "")
        + "in full: --show " + question.section());
    all.subList(0, shown).forEach(sentence -> page.text(text(sentence)));
    if (all.isEmpty()) {
      page.line("  Nothing.");
    }
  }
}
