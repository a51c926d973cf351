package dev.tandem.examples.report;

import com.google.common.base.Strings;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Gantt chart of characters, at most 110 columns wide. */
public final class TerminalGantt {
  private static final int NAME_WIDTH = 37;
  private static final int CHART_WIDTH = 110 - NAME_WIDTH - 15;
  private static final int MOST_ROWS = 500;
  private static final char PLANNED = '▒';
  private static final char CRITICAL = '█';
  private static final char DONE = '━';
  private static final char FLOAT = '·';
  private static final char STATUS = '│';

  private final Schedule schedule;
  private final Project project;
  private final LocalDate first;
  private final long daysPerColumn;

  private TerminalGantt(Schedule schedule) {
    this.schedule = schedule;
    this.project = schedule.project();
    this.first = schedule.start().toLocalDate();
    long days = ChronoUnit.DAYS.between(first, schedule.finish().toLocalDate()) + 1;
    this.daysPerColumn = Math.max(1, (days + CHART_WIDTH - 1) / CHART_WIDTH);
  }

  /**
   * {@return the chart}
   *
   * @param schedule the schedule to draw
   */
  public static String draw(Schedule schedule) {
    TerminalGantt gantt = new TerminalGantt(schedule);
    return gantt.header() + gantt.lines() + gantt.legend();
  }

  private String lines() {
    List<WbsRow> rows = WbsRow.of(schedule);
    int more = rows.size() - MOST_ROWS;
    return rows.stream().limit(MOST_ROWS).map(this::line).collect(Collectors.joining())
        + (more > 0 ? "… and " + more + " more tasks\n" : "");
  }

  private String header() {
    char[] months = blank();
    LocalDate month = first.withDayOfMonth(1);
    while (column(month) < CHART_WIDTH && !month.isAfter(schedule.finish().toLocalDate())) {
      String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      write(months, Math.max(0, column(month)), name);
      month = month.plusMonths(1);
    }
    String title = Strings.padEnd("", NAME_WIDTH, ' ') + " start  finish ";
    return (title + new String(months)).stripTrailing() + "\n";
  }

  private String line(WbsRow row) {
    char[] cells = blank();
    project.statusDate().ifPresent(date -> put(cells, column(date.toLocalDate()), STATUS));
    if (row.task().isSummary()) {
      summary(cells, row);
    } else if (row.isMilestone()) {
      tail(cells, row);
      put(cells, column(row.task().finish().toLocalDate()), row.task().isCritical() ? '◆' : '◇');
    } else {
      tail(cells, row);
      bar(cells, row);
    }
    String name = "  ".repeat(row.depth()) + row.task().task().name();
    String dates = " " + DateText.brief(row.task().start()) + " "
        + DateText.brief(row.task().finish()) + " ";
    return (Columns.left(name, NAME_WIDTH) + dates + new String(cells)).stripTrailing() + "\n";
  }

  private void summary(char[] cells, WbsRow row) {
    int from = column(row.task().start().toLocalDate());
    int to = column(row.task().finish().toLocalDate());
    fill(cells, from, to, '─');
    put(cells, from, '┌');
    put(cells, to, '┐');
  }

  private void bar(char[] cells, WbsRow row) {
    int from = column(row.task().start().toLocalDate());
    int to = column(row.task().finish().toLocalDate());
    int doneColumns = (int) Math.round(row.shareDone(project) * (to - from + 1));
    fill(cells, from, to, row.task().isCritical() ? CRITICAL : PLANNED);
    fill(cells, from, from + doneColumns - 1, DONE);
  }

  private void tail(char[] cells, WbsRow row) {
    if (!row.task().task().progress().isFinished()) {
      int finish = column(row.task().finish().toLocalDate());
      fill(cells, finish + 1, column(row.task().lateFinish().toLocalDate()), FLOAT);
    }
  }

  private String legend() {
    String status = project
        .statusDate()
        .map(date -> "   " + STATUS + " status date " + DateText.full(date))
        .orElse("");
    return "\n" + CRITICAL + " critical   " + PLANNED + " planned   " + DONE + " done   " + FLOAT
        + " float   ◆ milestone (◇ with float)" + status + "\nOne column is " + daysPerColumn
        + (daysPerColumn == 1 ? " day.\n" : " days.\n");
  }

  private int column(LocalDate date) {
    return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, date), daysPerColumn);
  }

  private static char[] blank() {
    char[] cells = new char[CHART_WIDTH];
    Arrays.fill(cells, ' ');
    return cells;
  }

  private static void fill(char[] cells, int from, int to, char mark) {
    for (int i = Math.max(0, from); i <= Math.min(to, cells.length - 1); i++) {
      cells[i] = mark;
    }
  }

  private static void put(char[] cells, int at, char mark) {
    fill(cells, at, at, mark);
  }

  private static void write(char[] cells, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      put(cells, at + i, text.charAt(i));
    }
  }
}
