package dev.tandem.examples;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.report.section.PlanSection;
import java.util.Arrays;
import java.util.Set;

/**
 * What is shown in full.
 *
 * @param names sections of the report on a plan, other reports, or {@code all}; empty for one screen
 */
record Show(Set<String> names) {
  static final String ALL = "all";
  static final String BACKLOG = "backlog";
  static final String METRICS = "metrics";
  static final String DELIVERY = "delivery";

  /** Everything that can be named. */
  static final ImmutableList<String> KNOWN = ImmutableList.<String>builder()
      .addAll(Arrays.stream(PlanSection.values()).map(PlanSection::word).iterator())
      .add(DELIVERY, BACKLOG, METRICS, ALL)
      .build();

  Show {
    names = ImmutableSet.copyOf(names);
  }

  /**
   * {@return what names separated by commas ask for; one screen for an empty text}
   *
   * @throws UnreadableInputException if a name is unknown
   */
  static Show parse(String text) {
    Iterable<String> names = Splitter.on(',').trimResults().omitEmptyStrings().split(text);
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new UnreadableInputException("--show must name one of " + String.join(", ", KNOWN)
            + ": \"" + name + "\". "
            + NearMiss.among(KNOWN)
                .remedy(name, "Name one of them, or several with commas between."));
      }
    }
    return new Show(ImmutableSet.copyOf(names));
  }

  /** {@return the sections of the plan to show in full, in the order of the report} */
  ImmutableList<PlanSection> sections() {
    return Arrays.stream(PlanSection.values())
        .filter(section -> showsAll() || names.contains(section.word()))
        .collect(ImmutableList.toImmutableList());
  }

  boolean showsAll() {
    return names.contains(ALL);
  }
}
