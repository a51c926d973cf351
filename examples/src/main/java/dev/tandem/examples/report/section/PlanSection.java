package dev.tandem.examples.report.section;

import com.google.common.base.Ascii;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Page;
import java.util.function.Function;

/** The sections of the report on a plan, in its order, by the names under which they are asked for. */
public enum PlanSection {
  /** What the plan is for, when it finishes, and its deadlines. */
  FINISH(FinishSection::new),
  /** The critical path and what is nearly critical. */
  CRITICAL(CriticalSection::new),
  /** The Gantt chart. */
  GANTT(GanttSection::new),
  /** What is in progress, ready and blocked. */
  BLOCKED(BlockedSection::new),
  /** Dates, rules and the order of work that are not kept. */
  RULES(RulesSection::new),
  /** Features, what a week of slip costs, and contradictions of product and project. */
  FEATURES(FeatureSection::new),
  /** Why the plan finishes when it does. */
  WHY(WhySection::new),
  /** Percentiles of the finish, S-curve and tornado. */
  RISK(RiskSection::new),
  /** What a day of each task costs. */
  VALUE(ValueSection::new),
  /** When features are usable, with bands. */
  ROADMAP(RoadmapSection::new),
  /** The health of the plan as a model. */
  HEALTH(HealthSection::new),
  /** The risks with what they cost together, what responses are worth, and who looks after them. */
  REGISTER(RegisterSection::new),
  /** Who matters, who has to be won, and who is not told what it must know. */
  PEOPLE(PeopleSection::new);

  /** A constructor, which holds nothing that could change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<PlanAnalysis, Section> section;

  PlanSection(Function<PlanAnalysis, Section> section) {
    this.section = section;
  }

  /** {@return its name on the command line, for example {@code risk}} */
  public String word() {
    return Ascii.toLowerCase(name());
  }

  /**
   * Writes it in full.
   *
   * @param analysis the plan
   * @param page where to
   */
  public void write(PlanAnalysis analysis, Page page) {
    section.apply(analysis).write(page);
  }
}
