package dev.tandem.metrics.statement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What produced a number: its name and every choice that would have changed it, for programs ({@link #choices()}) and for readers
 * ({@link #toString()}).
 *
 * @param subject what was measured, for example {@code net promoter score}
 * @param choices each choice by name, in the order in which a reader wants them
 */
public record MethodStatement(String subject, Map<String, String> choices) {

  /**
   * Copies the choices and checks the subject.
   *
   * @throws IllegalArgumentException if {@code subject} is blank
   */
  public MethodStatement {
    checkArgument(!subject.isBlank(), "subject must not be blank. Name what was measured.");
    choices = ImmutableMap.copyOf(choices);
  }

  /**
   * {@return a statement without choices}
   *
   * @param subject what was measured
   * @throws IllegalArgumentException if {@code subject} is blank
   */
  public static MethodStatement of(String subject) {
    return new MethodStatement(subject, Map.of());
  }

  /**
   * {@return this statement with one more choice}
   *
   * @param choice what was chosen, for example {@code interval}
   * @param value the choice made; its text is what {@link Object#toString()} gives
   * @throws IllegalArgumentException if the choice is already stated
   */
  public MethodStatement with(String choice, Object value) {
    checkArgument(
        !choices.containsKey(choice),
        "choice must be stated once: \"%s\" is already \"%s\". Leave one of them out.",
        choice,
        choices.get(choice));
    return new MethodStatement(
        subject,
        ImmutableMap.<String, String>builder()
            .putAll(choices)
            .put(choice, value.toString())
            .build());
  }

  /**
   * {@return the choices that another statement makes differently: those of this statement in their order, then those that only the other makes}
   *
   * @param other the other statement
   */
  public ImmutableList<ChoiceDifference> differencesFrom(MethodStatement other) {
    ImmutableList.Builder<ChoiceDifference> differences = ImmutableList.builder();
    Map<String, String> all = new LinkedHashMap<>(choices);
    other.choices.forEach(all::putIfAbsent);
    for (String choice : all.keySet()) {
      String first = choices.getOrDefault(choice, "");
      String second = other.choices.getOrDefault(choice, "");
      if (!first.equals(second)) {
        differences.add(new ChoiceDifference(choice, first, second));
      }
    }
    return differences.build();
  }

  /** {@return the subject and the choices in one line, for example {@code net promoter score: promoters 9-10, responses 324}} */
  @Override
  public String toString() {
    return choices.isEmpty()
        ? subject
        : choices.entrySet().stream()
            .map(choice -> choice.getKey() + " " + choice.getValue())
            .collect(Collectors.joining(", ", subject + ": ", ""));
  }
}
