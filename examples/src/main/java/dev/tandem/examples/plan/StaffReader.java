package dev.tandem.examples.plan;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.TaskId;
import java.util.List;
import java.util.Optional;

/** Reads the people, machines and teams of a plan file into a project builder, and who is assigned to a task. */
final class StaffReader {
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private static final CharMatcher NUMBER = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

  private final ProjectBuilder project;
  private final Problems problems;

  StaffReader(ProjectBuilder project, Problems problems) {
    this.project = project;
    this.problems = problems;
  }

  void read(List<PlanFile.ResourceEntry> resources, List<PlanFile.TeamEntry> teams) {
    for (PlanFile.ResourceEntry entry : resources) {
      problems.read("resource " + entry.id(), () -> resource(entry)).ifPresent(project::resource);
    }
    for (PlanFile.TeamEntry entry : teams) {
      problems.read("team " + entry.id(), () -> team(entry)).ifPresent(project::team);
    }
  }

  private static Resource resource(PlanFile.ResourceEntry entry) {
    return new Resource(
        id(entry.id()),
        entry.name().isEmpty() ? entry.id() : entry.name(),
        entry.capacity().orElse(1),
        Optional.of(entry.calendar()).filter(name -> !name.isEmpty()),
        entry.perDay().orElse(0));
  }

  private static Team team(PlanFile.TeamEntry entry) {
    return new Team(
        id(entry.id()),
        entry.name().isEmpty() ? entry.id() : entry.name(),
        entry.members().stream().map(ResourceId::of).toList());
  }

  private static ResourceId id(String text) {
    if (CharMatcher.whitespace().matchesAnyOf(text)) {
      throw new IllegalArgumentException("resource id must be without spaces: \"" + text
          + "\". Join the words, and put the full text into the name.");
    }
    return ResourceId.of(text);
  }

  /** The assignment that a text states: {@code anna}, {@code anna 50%}, {@code crew 2}, {@code anna 50% 16h}. */
  static Assignment assignment(String text, String task) {
    List<String> words = WORDS.splitToList(text);
    Optional<String> units = words.stream().skip(1).filter(StaffReader::isUnits).findFirst();
    Optional<String> work =
        words.stream().skip(1).filter(word -> !isUnits(word)).findFirst();
    long stated = 1 + units.stream().count() + work.stream().count();
    if (words.size() != stated) {
      throw new IllegalArgumentException("assignment must be an id, how much of it, and work: \""
          + text + "\". Write for example \"anna\", \"anna 50%\", \"crew 2\" or \"anna 50% 16h\".");
    }
    return new Assignment(
        TaskId.of(task),
        ResourceId.of(words.get(0)),
        units.map(StaffReader::units).orElse(1.0),
        work.map(WorkDuration::parse));
  }

  /** Whether a word says how much of a resource, rather than how much work: a number, or percent. */
  private static boolean isUnits(String word) {
    return word.endsWith("%") || NUMBER.matchesAllOf(word);
  }

  private static double units(String text) {
    boolean percent = text.endsWith("%");
    try {
      double amount = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      return percent ? amount / 100 : amount;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "share must be a number, or a number of percent: \"" + text
              + "\". Write for example 50%.",
          e);
    }
  }
}
